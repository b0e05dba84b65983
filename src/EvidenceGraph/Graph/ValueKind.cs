using System.Diagnostics.CodeAnalysis;

namespace EvidenceGraph.Graph;

/// <summary>What a <see cref="Value"/> is. The last seven kinds arise while a query runs; only temporals among them may be stored.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The names are openCypher's.")]
public enum ValueKind
{
    /// <summary>No value: an absent property.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A signed 64-bit integer.</summary>
    Integer,

    /// <summary>A double.</summary>
    Float,

    /// <summary>A string.</summary>
    String,

    /// <summary>An immutable list of values.</summary>
    List,

    /// <summary>A map from names to values.</summary>
    Map,

    /// <summary>A node, by its index.</summary>
    Node,

    /// <summary>A relationship, by its index.</summary>
    Relationship,

    /// <summary>A path of alternating nodes and relationships.</summary>
    Path,

    /// <summary>A day without a time zone.</summary>
    Date,

    /// <summary>A time of day without an offset.</summary>
    LocalTime,

    /// <summary>A time of day with an offset.</summary>
    Time,

    /// <summary>A day and a time without an offset.</summary>
    LocalDateTime,

    /// <summary>An instant with its zone or offset.</summary>
    DateTime,

    /// <summary>Months, days, seconds and nanoseconds, kept apart.</summary>
    Duration,
}
