namespace EvidenceGraph.Cypher;

/// <summary>The saved queries of some folders; of two with the same name the one in the later folder counts.</summary>
/// <param name="folders">The folders, each with its files <c>NAME.cypher</c>.</param>
public sealed class SavedQueries(params IReadOnlyList<string> folders)
{
    private const string Extension = ".cypher";

    /// <summary>The files by the queries' names, in ordinal order.</summary>
    /// <exception cref="DirectoryNotFoundException">A folder is not there.</exception>
    public IReadOnlyDictionary<string, string> Files()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders)
            foreach (var file in Directory.EnumerateFiles(folder, "*" + Extension))
                files[Path.GetFileNameWithoutExtension(file)] = file;
        return files;
    }

    /// <summary>The query of that name, or null; no other file is read.</summary>
    /// <exception cref="CypherException">The file is no saved query.</exception>
    public SavedQuery? Find(string name)
    {
        for (var i = folders.Count - 1; i >= 0; i--)
        {
            // The name comes from outside: one with a path in it names nothing.
            if (Path.GetFileName(name) == name && Path.Combine(folders[i], name + Extension) is var file && File.Exists(file))
                return SavedQuery.Read(file);
        }

        return null;
    }
}
