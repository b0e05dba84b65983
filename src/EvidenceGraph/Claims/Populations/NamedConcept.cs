using System.Numerics;

namespace EvidenceGraph.Claims.Populations;

/// <summary>A plain disease, or an antibody, that a document names, with the places.</summary>
/// <param name="id">Its id.</param>
/// <param name="standing">When it makes a population.</param>
internal sealed class NamedConcept(string id, Standing standing)
{
    private readonly List<Naming> _namings = [];
    private uint _places;

    /// <summary>Its id.</summary>
    public string Id { get; } = id;

    /// <summary>When it makes a population.</summary>
    public Standing Standing { get; } = standing;

    /// <summary>The places, in order; at least one.</summary>
    public IReadOnlyList<Naming> Namings => _namings;

    /// <summary>In how many kinds of place it is named.</summary>
    public int Places => BitOperations.PopCount(_places);

    /// <summary>Whether a title names it.</summary>
    public bool IsTitled => Stands(Place.Title);

    /// <summary>Whether it is named in <paramref name="place"/>.</summary>
    public bool Stands(Place place) => (_places & (1u << (int)place)) != 0;

    /// <summary>Whether it is named nowhere but in <paramref name="place"/>.</summary>
    public bool StandsOnly(Place place) => _places == 1u << (int)place;

    /// <summary>Whether <paramref name="test"/> holds of every naming.</summary>
    public bool All(Predicate<Naming> test) => _namings.TrueForAll(test);

    /// <summary>Whether <paramref name="test"/> holds of a naming.</summary>
    public bool Any(Predicate<Naming> test) => _namings.Exists(test);

    /// <summary>Adds a later naming.</summary>
    public void Add(Naming naming)
    {
        _namings.Add(naming);
        _places |= 1u << (int)naming.In.Place;
    }
}
