namespace EvidenceGraph.Documents;

/// <summary>A heading or field label that pages of the field bear, and what it says of the text after it.</summary>
/// <param name="Role">The role of that text.</param>
/// <param name="Field">The field that the text fills; null for a plain heading.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Forms">How it is printed: <c>o</c> on a line of its own, <c>c</c> before a colon or bar, <c>g</c> glued to the
/// capital that follows, <c>s</c> before a space and a capital or figure, <c>p</c> before anything;
/// <c>t</c> says that it may begin a title too ('Case report: rituximab in myositis').</param>
internal sealed record Label(SectionRole Role, FieldKind? Field, LabelScope Scope, string Forms)
{
    /// <summary>Whether running text that can carry a claim follows.</summary>
    public bool IsContent => Role is not (SectionRole.Registry or SectionRole.Furniture or SectionRole.Title);
}

/// <summary>How far a label reaches.</summary>
internal enum LabelScope
{
    /// <summary>To the next blank line or label; where the value stands on the label's own line, to the end of that value.</summary>
    Block,

    /// <summary>To the next heading.</summary>
    Section,
}
