using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>A sentence that names diseases or antibodies, with what its words tell of them.</summary>
internal sealed class NamingSentence
{
    // By word: its classes; of a word in a name, IsName.
    private readonly ulong[] _classes;

    private const ulong IsName = 1ul << 63;

    public NamingSentence(ClaimReading reading, SentenceReading sentence)
    {
        Sentence = sentence;
        Place = Places.Of(reading, sentence);
        _classes = PopulationWords.Classes.Of(reading.Document.Text, sentence.Words, reading.Lexicon);
        MarkNames();
        foreach (var classes in _classes)
        {
            if ((classes & IsName) == 0)
                All |= classes;
        }
    }

    /// <summary>The sentence.</summary>
    public SentenceReading Sentence { get; }

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <summary>Of whom it speaks.</summary>
    public Speech Speech => Place == Place.Title ? Speech.Title : Sentence.Zone == Zone.Own ? Speech.Own : Speech.Known;

    /// <summary>The classes of its words, those of names aside.</summary>
    public ulong All { get; }

    /// <summary>How many words it has.</summary>
    public int Count => _classes.Length;

    /// <summary>The classes of the word at <paramref name="word"/>; 0 where it is part of a name.</summary>
    public ulong ClassesOf(int word) => (_classes[word] & IsName) == 0 ? _classes[word] : 0;

    /// <summary>Whether the word is part of the name of a disease.</summary>
    public bool IsDisease(int word) => (_classes[word] & IsName) != 0;

    private void MarkNames()
    {
        var word = 0;
        foreach (var mention in Sentence.Mentions)
        {
            if (mention.Kind != ConceptKind.Disease)
                continue;
            word = IndexOf(mention.Span.Start, word);
            for (; word < _classes.Length && Sentence.Words[word].Start < mention.Span.End; word++)
                _classes[word] |= IsName;
        }
    }

    /// <summary>The index of the first word that begins at or after <paramref name="place"/>, sought from <paramref name="near"/>.</summary>
    public int IndexOf(int place, int near)
    {
        while (near > 0 && Sentence.Words[near - 1].Start >= place)
            near--;
        while (near < Count && Sentence.Words[near].Start < place)
            near++;
        return near;
    }
}
