namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>Where a letter stands in its word.</summary>
internal enum Place
{
    /// <summary>Neither first of a word nor of a part of it.</summary>
    Inside,

    /// <summary>First after a hyphen, slash, digit, bracket or before a change to capitals.</summary>
    Part,

    /// <summary>First letter or digit after white space.</summary>
    Word,
}
