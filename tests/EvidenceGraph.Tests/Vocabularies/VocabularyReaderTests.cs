using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Vocabularies;

/// <summary>What the reader takes, and the exact words with which it refuses the rest.</summary>
public sealed class VocabularyReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vocabulary").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheBuiltInTablesAreWhole()
    {
        var vocabulary = VocabularyReader.BuiltIn();

        Assert.True(vocabulary.IsA(ConceptKind.Disease, "juvenile-dermatomyositis", "connective-tissue-disease"));
        Assert.Equal(["anti-mda5"], vocabulary.Find(ConceptKind.Disease, "anti-mda5-dermatomyositis")!.PartAntibodies);
        Assert.Contains("dermatomyosite", vocabulary.Find(ConceptKind.Disease, "dermatomyositis")!.CuratorSynonyms);
        Assert.Equal(VocabularyReader.BuiltIn().Digest, vocabulary.Digest);
    }

    [Fact]
    public void EveryIdIsKnownToTheTablesThatNameIt()
    {
        var vocabulary = VocabularyReader.BuiltIn();

        Assert.All(vocabulary.DrugMechanisms, row => Assert.NotNull(vocabulary.Find(ConceptKind.Mechanism, row.Mechanism)));
        Assert.All(vocabulary.DiseaseAntibodies, row => Assert.NotNull(vocabulary.Find(ConceptKind.Antibody, row.Antibody)));
        Assert.All(vocabulary.AmbiguousNames, row => Assert.All(row.Meanings, meaning => Assert.NotNull(vocabulary.Find(meaning.Kind, meaning.Id))));
    }

    [Fact]
    public void ThreeColumnsAreEnoughAndAByteOrderMarkIsNoPartOfThem()
    {
        Write("drugs", "\uFEFFid\tname\tsynonyms\nx-1\tXanthan\tgum|E415\n");

        var drug = VocabularyReader.FromFolder(_folder).Find(ConceptKind.Drug, "x-1")!;

        Assert.Equal(("Xanthan", "gum,E415"), (drug.Name, string.Join(',', drug.Synonyms)));
    }

    [Fact]
    public void AddedRowsGiveSynonymsToKnownIds()
    {
        Write("diseases", "id\tname\tsynonyms\tsubtype_of\ndermatomyositis\tdermatomyositis\tpurple illness\t\nnew-one\tnew one\t\tdermatomyositis\n");

        var vocabulary = VocabularyReader.Read([], [_folder]);

        Assert.Contains("purple illness", vocabulary.Find(ConceptKind.Disease, "dermatomyositis")!.Synonyms);
        Assert.True(vocabulary.IsA(ConceptKind.Disease, "new-one", "idiopathic-inflammatory-myopathy"));
        Assert.NotEqual(VocabularyReader.BuiltIn().Digest, vocabulary.Digest);
    }

    [Theory]
    [InlineData("drugs", "id\tname\nx\ty\n", "drugs.tsv, line 1: found the columns id, name, expected a column `synonyms` among them")]
    [InlineData("drugs", "", "drugs.tsv, line 1, column 1: found nothing, expected a header line with the columns id, name, synonyms")]
    [InlineData("drugs", "id\tname\tname\n", "drugs.tsv, line 1, column 3: found `name`, expected a column name of its own")]
    [InlineData("drugs", "id\tname\tsynonyms\nx\ty\n", "drugs.tsv, line 2, column 2: found 2 cells, expected 3")]
    [InlineData("drugs", "id\tname\tsynonyms\nx\ty\tz\tw\n", "drugs.tsv, line 2, column 3: found 4 cells, expected 3")]
    [InlineData("drugs", "id\tname\tsynonyms\n\tx\t\n", "drugs.tsv, line 2, column 1 (id): found ``, expected 1 to 500 characters")]
    [InlineData("drugs", "id\tname\tsynonyms\nx\ta\t\n\nx\tb\t\n", "drugs.tsv, line 4, column 1 (id): found `x`, expected an id that no earlier row of this table has")]
    [InlineData("drugs", "id\tname\tsynonyms\tmember_of\nx\ta\t\tq\n", "drugs.tsv, line 2, column 4 (member_of): found `q`, expected the id of a row of drugs.tsv")]
    [InlineData("drugs", "id\tname\tsynonyms\tmember_of\nx\ta\t\ty\ny\tb\t\tx\n", "drugs.tsv, line 2, column 4 (member_of): found `y`, expected parents that do not lead back to the row itself")]
    [InlineData("diseases", "id\tname\tsynonyms\tcomposed_of\nx\ta\t\tx|y\n", "diseases.tsv, line 2, column 4 (composed_of): found `y`, expected the id of a row of diseases.tsv")]
    public void ErrorsNamePlaceFoundAndExpected(string table, string text, string message)
    {
        Write(table, text);

        var error = Assert.Throws<VocabularyException>(() => VocabularyReader.FromFolder(_folder));

        Assert.Equal(message, error.Message.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    [Fact]
    public void ALongChainOfParentsIsRefused()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => $"d{i}\tname {i}\t\t{(i < 2999 ? "d" + (i + 1) : "")}");
        Write("diseases", "id\tname\tsynonyms\tsubtype_of\n" + string.Join('\n', rows));

        var error = Assert.Throws<VocabularyException>(() => VocabularyReader.FromFolder(_folder));

        Assert.EndsWith("expected at most 100 generations of parents", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWithoutTablesIsRefused()
    {
        Assert.Contains("found no table", Assert.Throws<VocabularyException>(() => VocabularyReader.FromFolder(_folder)).Message, StringComparison.Ordinal);
        Assert.Contains("no such folder", Assert.Throws<VocabularyException>(() => VocabularyReader.FromFolder(_folder + "-not")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesThatAreNotUtf8AreRefusedWithTheirLine()
    {
        File.WriteAllBytes(Path.Combine(_folder, "drugs.tsv"), [.. "id\tname\tsynonyms\nx\t"u8, 0xE9, .. "\t\n"u8]);

        var error = Assert.Throws<VocabularyException>(() => VocabularyReader.FromFolder(_folder));

        Assert.Contains("drugs.tsv, line 2: found bytes that are not UTF-8", error.Message, StringComparison.Ordinal);
    }

    private void Write(string table, string text) => File.WriteAllText(Path.Combine(_folder, table + ".tsv"), text);
}
