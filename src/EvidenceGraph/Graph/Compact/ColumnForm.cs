namespace EvidenceGraph.Graph.Compact;

/// <summary>How the values of a property are written.</summary>
internal enum ColumnForm
{
    /// <summary>Each value with its kind before it.</summary>
    Mixed,

    /// <summary>0 or 1.</summary>
    Boolean,

    /// <summary>Integers.</summary>
    Integer,

    /// <summary>Eight bytes each.</summary>
    Float,

    /// <summary>Strings.</summary>
    Text,

    /// <summary>The different strings, then the number of each value's.</summary>
    Words,
}
