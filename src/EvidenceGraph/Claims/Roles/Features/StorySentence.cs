using EvidenceGraph.Claims.Reading;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>A sentence of a story, with the classes of its words.</summary>
internal sealed class StorySentence
{
    private readonly ulong[] _classes;

    /// <param name="reading">The document.</param>
    /// <param name="place">Its index among the sentences of <paramref name="reading"/>.</param>
    public StorySentence(ClaimReading reading, int place)
    {
        Sentence = reading.Sentences[place];
        Index = place;
        Place = StoryPlaces.Of(reading, Sentence);
        _classes = Sentence.RoleClasses(reading);
        foreach (var classes in _classes)
            All |= classes;
    }

    /// <summary>The sentence.</summary>
    public SentenceReading Sentence { get; }

    /// <summary>Its index among those that are read.</summary>
    public int Index { get; }

    /// <summary>Where it stands.</summary>
    public StoryPlace Place { get; }

    /// <summary>The classes of all its words.</summary>
    public ulong All { get; }

    /// <summary>The classes of each word.</summary>
    public ReadOnlySpan<ulong> Classes => _classes;

    /// <summary>Whether it belongs to a title or a record's fields, which tell no story.</summary>
    public bool IsLabel => Place <= StoryPlace.Field;
}
