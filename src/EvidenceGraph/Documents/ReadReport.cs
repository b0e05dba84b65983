namespace EvidenceGraph.Documents;

/// <summary>Where the reader says what gave no document. One failed input stops no other.</summary>
/// <param name="failed">Is told of inputs and lines that should have been documents and are not.</param>
/// <param name="skipped">Is told of files of a folder that are no documents: hidden, of another kind, README, LICENSE, <c>sources.tsv</c>. No error.</param>
internal sealed class ReadReport(Action<string> failed, Action<string>? skipped)
{
    public void Fail(ReadProblem problem) => failed(problem.ToString());

    public void Skip(ReadProblem problem) => skipped?.Invoke(problem.ToString());
}
