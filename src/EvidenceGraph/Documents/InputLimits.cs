namespace EvidenceGraph.Documents;

/// <summary>How large an input may be. What is larger is refused with a message, so that a wrong path cannot fill the memory.</summary>
internal static class InputLimits
{
    /// <summary>Bytes of a file that is one document.</summary>
    public const int FileBytes = 64 * 1024 * 1024;

    /// <summary>Bytes of a line of JSON Lines. The file itself may be of any size: it is read line by line.</summary>
    public const int LineBytes = 64 * 1024 * 1024;

    /// <summary>How deep objects and lists may lie in each other in a line of JSON Lines.</summary>
    public const int JsonDepth = 32;

    /// <summary>How deep folders may lie in each other.</summary>
    public const int FolderDepth = 64;

    /// <summary>Of this many characters at most one may be a control character other than white space.</summary>
    public const int CharactersPerControl = 200;
}
