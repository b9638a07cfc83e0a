namespace Catalog.Core.Parsing.Lexicons;

/// <summary>What a function word says; every class but <see cref="Filler"/> carries meaning.</summary>
public enum WordClass
{
    /// <summary>Articles, auxiliaries and praise, which may come and go.</summary>
    Filler,
    Direction,
    Place,
    Relation,
    Time,
    Order,
    Negation,
    Number,
    Degree,
    Person,
    Modality,
    Condition,
}
