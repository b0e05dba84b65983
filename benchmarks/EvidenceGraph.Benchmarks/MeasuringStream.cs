namespace EvidenceGraph.Benchmarks;

/// <summary>Takes bytes, keeps none, and looks at the memory of the process now and then.</summary>
/// <param name="isEarly">Whether the run is in its first part.</param>
internal sealed class MeasuringStream(Func<bool> isEarly) : Stream
{
    private const int WritesBetweenLooks = 16;
    private int _writes;

    public long PeakEarly { get; private set; }

    public long Peak { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_writes++ % WritesBetweenLooks != 0)
            return;
        Peak = Math.Max(Peak, Environment.WorkingSet);
        if (isEarly())
            PeakEarly = Peak;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
