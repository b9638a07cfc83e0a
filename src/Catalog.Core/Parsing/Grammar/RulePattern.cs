using System.Runtime.InteropServices;

namespace Catalog.Core.Parsing.Grammar;

/// <summary>A compiled pattern. It is run over words side by side with all its readings, so that no text takes longer than its length times the pattern's.</summary>
internal sealed class RulePattern
{
    /// <summary>Numbers; a pattern that needs more for its readings is long.</summary>
    private const int MostOnStack = 2_048;

    private readonly List<(Op Op, int X, int Y)> program = [];
    private readonly List<int> demanded = [];

    /// <summary>The classes of one of which the first word has to be; null where any word may begin.</summary>
    private readonly ulong[]? first;
    private readonly int groups;
    private readonly int least;

    /// <param name="groups">How many groups the pattern tells.</param>
    /// <param name="width">How many numbers hold one bit for each class of words.</param>
    public RulePattern(RuleNode node, int groups, int width)
    {
        this.groups = groups;
        Emit(node);
        program.Add((Op.End, 0, 0));
        least = Demand(node, demanded);
        var starts = new ulong[width];
        first = Begins(node, starts) ? null : starts;
    }

    private enum Op
    {
        Word,
        Not,
        Each,
        Split,
        Jump,
        Open,
        Close,
        End,
    }

    /// <summary>True when the text holds every word that no reading can do without; for most texts it does not, and nothing more is done.</summary>
    /// <param name="classes">The classes of all the text's words together.</param>
    /// <param name="start">The classes of the first word.</param>
    public bool MayMatch(ReadOnlySpan<ulong> classes, ReadOnlySpan<ulong> start, int length)
    {
        if (length < least || first is not null && !Overlap(first, start))
            return false;
        foreach (var wordClass in CollectionsMarshal.AsSpan(demanded))
        {
            if ((classes[wordClass >> 6] & 1UL << (wordClass & 63)) == 0)
                return false;
        }
        return true;
    }

    /// <summary>Where the groups stand when the pattern fits the words from first to last, as pairs of the first and the number behind the last; null when it does not.</summary>
    public int[]? Match(ReadOnlySpan<RuleToken> tokens)
    {
        ReadOnlySpan<(Op Op, int X, int Y)> steps = CollectionsMarshal.AsSpan(program);
        var (size, width) = (steps.Length, groups * 2);
        var needed = size * (2 * width + 3) + width;
        var memory = needed <= MostOnStack ? stackalloc int[needed] : new int[needed];
        var visited = memory[..size];
        var held = memory.Slice(size, width);
        var now = new Threads(memory[(size + width)..], size, width);
        var next = new Threads(memory[(size * (width + 2) + width)..], size, width);
        held.Fill(-1);
        Follow(steps, ref now, visited, 0, 0, held, tokens);
        for (var at = 0; at < tokens.Length && now.Count > 0; at++)
        {
            next.Count = 0;
            for (var i = 0; i < now.Count; i++)
            {
                var place = now.Places[i];
                var (op, x, _) = steps[place];
                if (op == Op.Each || op == Op.Word && tokens[at].Is(x))
                {
                    now.HeldBy(i).CopyTo(held);
                    Follow(steps, ref next, visited, place + 1, at + 1, held, tokens);
                }
            }
            var done = now;
            now = next;
            next = done;
        }
        for (var i = 0; i < now.Count; i++)
        {
            if (steps[now.Places[i]].Op == Op.End)
                return now.HeldBy(i).ToArray();
        }
        return null;
    }

    /// <summary>Adds a place and all that are reached from it without a word.</summary>
    /// <param name="visited">For each place the last number of words, and one, at which it was reached.</param>
    private static void Follow(ReadOnlySpan<(Op Op, int X, int Y)> steps, ref Threads threads, Span<int> visited, int place, int at, Span<int> held, ReadOnlySpan<RuleToken> tokens)
    {
        while (visited[place] <= at)
        {
            visited[place] = at + 1;
            var (op, x, y) = steps[place];
            switch (op)
            {
                case Op.Jump:
                    place = x;
                    continue;
                case Op.Split:
                    Follow(steps, ref threads, visited, x, at, held, tokens);
                    place = y;
                    continue;
                case Op.Not when at < tokens.Length && tokens[at].Is(x):
                    return;
                case Op.Not:
                    place++;
                    continue;
                case Op.Open or Op.Close:
                    var before = held[x];
                    held[x] = at;
                    Follow(steps, ref threads, visited, place + 1, at, held, tokens);
                    held[x] = before;
                    return;
                default:
                    threads.Add(place, held);
                    return;
            }
        }
    }

    private void Emit(RuleNode node)
    {
        switch (node.Kind)
        {
            case RuleNodeKind.Word:
                program.Add((Op.Word, node.Value, 0));
                break;
            case RuleNodeKind.Not:
                program.Add((Op.Not, node.Value, 0));
                break;
            case RuleNodeKind.All:
                foreach (var child in node.Children)
                    Emit(child);
                break;
            case RuleNodeKind.Any:
                EmitAny(node.Children);
                break;
            case RuleNodeKind.Optional:
                var split = Add(Op.Split);
                Emit(node.Children[0]);
                program[split] = (Op.Split, split + 1, program.Count);
                break;
            case RuleNodeKind.Repeated:
                EmitRepeated(node.Children[0], node.Value);
                break;
            case RuleNodeKind.Gap:
                EmitGap(node.Value);
                break;
            default:
                program.Add((Op.Open, node.Value * 2, 0));
                EmitGroup(node);
                program.Add((Op.Close, node.Value * 2 + 1, 0));
                break;
        }
    }

    private void EmitAny(IReadOnlyList<RuleNode> choices)
    {
        var ends = new List<int>();
        for (var i = 0; i < choices.Count; i++)
        {
            var split = i + 1 < choices.Count ? Add(Op.Split) : -1;
            Emit(choices[i]);
            if (split < 0)
                break;
            ends.Add(Add(Op.Jump));
            program[split] = (Op.Split, split + 1, program.Count);
        }
        foreach (var end in ends)
            program[end] = (Op.Jump, program.Count, 0);
    }

    /// <summary>As often as will do.</summary>
    private void EmitRepeated(RuleNode piece, int most)
    {
        if (most < 0)
        {
            var loop = Add(Op.Split);
            Emit(piece);
            program.Add((Op.Jump, loop, 0));
            program[loop] = (Op.Split, loop + 1, program.Count);
            return;
        }
        var splits = new List<int>();
        for (var i = 0; i < most; i++)
        {
            splits.Add(Add(Op.Split));
            Emit(piece);
        }
        foreach (var split in splits)
            program[split] = (Op.Split, split + 1, program.Count);
    }

    /// <summary>As few words as will do.</summary>
    private void EmitGap(int most)
    {
        if (most < 0)
        {
            var loop = Add(Op.Split);
            program.Add((Op.Each, 0, 0));
            program.Add((Op.Jump, loop, 0));
            program[loop] = (Op.Split, program.Count, loop + 1);
            return;
        }
        var splits = new List<int>();
        for (var i = 0; i < most; i++)
        {
            splits.Add(Add(Op.Split));
            program.Add((Op.Each, 0, 0));
        }
        foreach (var split in splits)
            program[split] = (Op.Split, program.Count, split + 1);
    }

    private void EmitGroup(RuleNode group)
    {
        if (group.Children.Count > 0)
        {
            Emit(group.Children[0]);
            return;
        }
        program.Add((Op.Each, 0, 0));
        EmitGap(-1);
    }

    private int Add(Op op)
    {
        program.Add((op, 0, 0));
        return program.Count - 1;
    }

    /// <summary>Gathers the classes with which a text that fits may begin; true where nothing can be said of its first word.</summary>
    private static bool Begins(RuleNode node, ulong[] classes)
    {
        switch (node.Kind)
        {
            case RuleNodeKind.Word:
                classes[node.Value >> 6] |= 1UL << (node.Value & 63);
                return false;
            case RuleNodeKind.All:
                return node.Children.All(child => Begins(child, classes));
            case RuleNodeKind.Any:
                return node.Children.Aggregate(false, (open, child) => Begins(child, classes) || open);
            case RuleNodeKind.Group when node.Children.Count > 0:
                return Begins(node.Children[0], classes);
            case RuleNodeKind.Optional or RuleNodeKind.Repeated:
                _ = Begins(node.Children[0], classes);
                return true;
            case RuleNodeKind.Group or RuleNodeKind.Gap:
                classes[0] |= 1;
                return true;
            default:
                return true;
        }
    }

    private static bool Overlap(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if ((one[i] & other[i]) != 0)
                return true;
        }
        return false;
    }

    /// <summary>How few words fit; gathers the classes of which every text that fits has a word.</summary>
    private static int Demand(RuleNode node, List<int> classes)
    {
        switch (node.Kind)
        {
            case RuleNodeKind.Word:
                classes.Add(node.Value);
                return 1;
            case RuleNodeKind.All:
                return node.Children.Sum(child => Demand(child, classes));
            case RuleNodeKind.Any:
                return node.Children.Min(child => Demand(child, []));
            case RuleNodeKind.Group:
                return node.Children.Count > 0 ? Demand(node.Children[0], classes) : 1;
            default:
                return 0;
        }
    }

    /// <summary>The readings that are still open, the best first, with what their groups hold.</summary>
    private ref struct Threads(Span<int> memory, int size, int width)
    {
        private readonly Span<int> held = memory.Slice(size, size * width);

        public readonly Span<int> Places { get; } = memory[..size];

        public int Count { get; set; }

        public readonly Span<int> HeldBy(int thread) => held.Slice(thread * width, width);

        public void Add(int place, ReadOnlySpan<int> groups)
        {
            groups.CopyTo(HeldBy(Count));
            Places[Count++] = place;
        }
    }
}
