namespace EvidenceGraph.Documents;

/// <summary>Finds the documents of a folder, in ordinal order of their paths.</summary>
internal static class FolderWalk
{
    /// <summary>The kinds of files that are documents, by the end of their names.</summary>
    public static readonly string[] Kinds = [".jsonl", ".ndjson", ".text", ".txt"];

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>
    /// The documents under <paramref name="folder"/>. Links to folders are not followed, so a loop of links ends the walk nowhere;
    /// the rest that is no document goes to <paramref name="report"/>.
    /// </summary>
    public static IEnumerable<string> Files(string folder, ReadReport report)
    {
        var pending = new Stack<(string Path, bool IsFolder, int Depth)>();
        pending.Push((folder, true, 0));
        while (pending.TryPop(out var entry))
        {
            if (!entry.IsFolder)
                yield return entry.Path;
            else
                PushEntries(entry.Path, entry.Depth, pending, report);
        }
    }

    private static void PushEntries(string folder, int depth, Stack<(string Path, bool IsFolder, int Depth)> pending, ReadReport report)
    {
        var wanted = new List<(string Path, bool IsFolder)>();
        try
        {
            foreach (var info in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything))
            {
                var path = Path.Combine(folder, info.Name);
                var isFolder = (info.Attributes & FileAttributes.Directory) != 0;
                if (WhyNot(info, isFolder, depth) is { } reason)
                    report.Skip(new ReadProblem(path, "skipped, " + reason));
                else
                    wanted.Add((path, isFolder));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Fail(new ReadProblem(folder, "cannot be listed (" + e.Message.TrimEnd('.') + ")", "check its permissions"));
        }

        // A folder sorts as its files do: by its name with the separator after it.
        wanted.Sort((a, b) => string.CompareOrdinal(b.IsFolder ? b.Path + "/" : b.Path, a.IsFolder ? a.Path + "/" : a.Path));
        foreach (var (path, isFolder) in wanted)
            pending.Push((path, isFolder, depth + 1));
    }

    private static string? WhyNot(FileSystemInfo info, bool isFolder, int depth)
    {
        var name = info.Name;
        if (name[0] == '.')
            return "hidden";
        if (isFolder)
            return info.LinkTarget is not null ? "a link to a folder" : depth >= InputLimits.FolderDepth ? "folders nested too deep" : null;
        if (name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase) || name == SourcesTable.FileName)
            return "not a document";
        return Array.Exists(Kinds, kind => name.EndsWith(kind, StringComparison.OrdinalIgnoreCase)) ? null : "not of a known kind (" + string.Join(' ', Kinds) + ")";
    }
}
