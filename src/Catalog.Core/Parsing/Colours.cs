using System.Collections.Frozen;

namespace Catalog.Core.Parsing;

/// <summary>The colours that a front matter may name: those of CSS (w3.org/TR/css-color-4), hexadecimal ones, the roles of OpenCode's themes, and what leaves the choice to the program.</summary>
internal static class Colours
{
    private static readonly FrozenSet<string> Named = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ("aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse "
            + "chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta "
            + "darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet "
            + "deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green "
            + "greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan "
            + "lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey "
            + "lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen "
            + "mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive "
            + "olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple "
            + "rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey "
            + "snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen").Split(' '));

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "primary", "secondary", "accent", "success", "warning", "error", "info", "default", "automatic", "automatic color", "auto");

    public static bool IsKnown(string colour) =>
        Named.Contains(colour) || Roles.Contains(colour) || (colour[0] == '#' && colour.Length is 4 or 5 or 7 or 9 && colour.Skip(1).All(char.IsAsciiHexDigit));
}
