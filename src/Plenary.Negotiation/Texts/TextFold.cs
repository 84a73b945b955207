namespace Plenary.Negotiation;

internal static class TextFold
{
    public static TextsState Apply(TextsState state, TextEvent happened, Recorded recorded) => state;
}
