using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Text;

public sealed class BoundedLinesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a\nb", "1:a 2:b")]
    [InlineData("a\r\n\nb\n", "1:a 2: 3:b")]
    [InlineData("12345\n123456\n1", "1:12345 2:? 3:1")]
    [InlineData("1234567890123", "1:?")]
    public void LinesHaveNumbersAndALimit(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', BoundedLines.Read(new StringReader(text), 5).Select(line => $"{line.Number}:{line.Line ?? "?"}")));

    [Fact]
    public void ALineMayBeLongerThanTheBuffer()
    {
        var line = new string('x', 200_000);

        Assert.Equal([(1, line), (2, "y")], BoundedLines.Read(new StringReader(line + "\ny"), line.Length));
    }
}
