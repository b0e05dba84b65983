namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>How it went between one therapy and the next.</summary>
internal enum SegmentStatus
{
    None,
    Good,
    Bad,
    Both,
    Death,
    Stop,
}
