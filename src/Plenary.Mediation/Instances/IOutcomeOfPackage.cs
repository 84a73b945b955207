using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Says which rung of the body's ladder a package would lead to.</summary>
public interface IOutcomeOfPackage
{
    /// <summary>The identifier of the strongest rung that the package allows, were it put to the members now.</summary>
    /// <param name="instance">The question, with what is supposed in it.</param>
    /// <param name="package">For every point the place of its option.</param>
    string RungOf(Instance instance, ImmutableArray<int> package);
}
