namespace EvidenceGraph.Export.Browser;

/// <summary>How a graph is to look in Neo4j Browser, and what a newcomer is shown.</summary>
internal sealed record BrowserProfile
{
    public required IReadOnlyList<NodeStyle> Nodes { get; init; }

    public required IReadOnlyList<RelationshipStyle> Relationships { get; init; }

    /// <summary>The folders of the saved queries, in order, each with the names of its queries in order.</summary>
    public required IReadOnlyList<(string Folder, IReadOnlyList<string> Queries)> Themes { get; init; }

    /// <summary>The folder of queries that no theme names.</summary>
    public required string OtherTheme { get; init; }

    public required string Title { get; init; }

    /// <summary>The walk of the guide page.</summary>
    public required IReadOnlyList<GuideStep> Steps { get; init; }
}

/// <summary>How the nodes of a label look.</summary>
/// <param name="Label">The label.</param>
/// <param name="Color">The fill, <c>#RRGGBB</c>.</param>
/// <param name="Border">The rim.</param>
/// <param name="Text">The caption's colour.</param>
/// <param name="Diameter">In pixels.</param>
/// <param name="Caption">The property that is shown.</param>
internal sealed record NodeStyle(string Label, string Color, string Border, string Text, int Diameter, string Caption);

/// <summary>How the relationships of a type look.</summary>
/// <param name="Type">The type.</param>
/// <param name="Color">The arrow's colour.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Caption">The property that is shown; null for the type's name.</param>
internal sealed record RelationshipStyle(string Type, string Color, int Width, string? Caption = null);

/// <summary>A step of the guide page.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Text">A paragraph.</param>
/// <param name="Query">The name of a saved query to run; null for none.</param>
internal sealed record GuideStep(string Heading, string Text, string? Query = null);
