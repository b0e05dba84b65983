namespace EvidenceGraph.Vocabularies;

/// <summary>Where the tables of a vocabulary lie: the library itself, or a folder.</summary>
internal abstract class VocabularySource
{
    /// <summary>The tables that the library carries.</summary>
    public static VocabularySource BuiltIn { get; } = new Embedded();

    /// <summary>The tables in <paramref name="folder"/>.</summary>
    /// <exception cref="VocabularyException">There is no such folder, or it holds no table.</exception>
    public static VocabularySource Folder(string folder) => new OnDisk(folder);

    /// <summary>The bytes of a table, or null where the source has none of that name.</summary>
    public abstract byte[]? Bytes(string table);

    /// <summary>The table's file as messages name it.</summary>
    public abstract string FileOf(string table);

    private sealed class Embedded : VocabularySource
    {
        public override byte[]? Bytes(string table)
        {
            using var stream = typeof(VocabularySource).Assembly.GetManifestResourceStream(table + ".tsv");
            if (stream is null)
                return null;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }

        public override string FileOf(string table) => table + ".tsv";
    }

    private sealed class OnDisk : VocabularySource
    {
        private readonly string _folder;

        public OnDisk(string folder)
        {
            if (!Directory.Exists(folder))
                throw new VocabularyException($"{folder}: no such folder, expected one with {string.Join(", ", VocabularyReader.Tables.Select(table => table + ".tsv"))}");
            _folder = folder;
            if (!VocabularyReader.Tables.Any(table => File.Exists(Path.Combine(folder, table + ".tsv"))))
                throw new VocabularyException($"{folder}: found no table, expected any of {string.Join(", ", VocabularyReader.Tables.Select(table => table + ".tsv"))}");
        }

        public override byte[]? Bytes(string table)
        {
            var path = Path.Combine(_folder, table + ".tsv");
            try
            {
                return File.Exists(path) ? File.ReadAllBytes(path) : null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new VocabularyException($"{path}: cannot be read: {e.Message}");
            }
        }

        public override string FileOf(string table) => Path.Combine(_folder, table + ".tsv");
    }
}
