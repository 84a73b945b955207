using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>A token in its place in the weave, with who put it there and who takes it out.</summary>
/// <param name="Token">The token.</param>
/// <param name="Ref">Its name in the weave.</param>
/// <param name="Deleters">The indices of the changes that delete it, ascending.</param>
public readonly record struct WovenToken(Token Token, TokenRef Ref, ImmutableArray<int> Deleters)
{
    /// <summary>The index of the change that inserted it, or -1 for base text.</summary>
    public int Inserter => Ref.Change;

    /// <summary>Whether the token shows when the changes in <paramref name="taken"/> are taken.</summary>
    public bool IsVisible(ChangeSet taken) =>
        (Ref.Change < 0 || taken.Contains(Ref.Change)) && (Deleters.Length == 0 || !taken.ContainsAny(Deleters.AsSpan()));
}
