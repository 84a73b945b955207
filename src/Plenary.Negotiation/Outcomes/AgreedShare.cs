namespace Plenary.Negotiation;

/// <summary>How many paragraphs of how many are agreed by all.</summary>
/// <param name="Agreed">Those that nobody objects to and that nothing keeps open.</param>
/// <param name="Paragraphs">All that count as paragraphs: see <see cref="ParagraphCount"/>.</param>
public readonly record struct AgreedShare(int Agreed, int Paragraphs)
{
    /// <summary>
    /// The share in per cent, to the nearest whole number, a half rounded up: 15 of 17 is 88, 22 of 24 is 92. But 100 is said of
    /// all and of nothing less, 0 of none and of nothing more: 299 of 300 is 99.
    /// </summary>
    public int PerCent => Paragraphs == 0 || Agreed == Paragraphs ? 100
        : Agreed == 0 ? 0
        : Math.Clamp(((200 * Agreed) + Paragraphs) / (2 * Paragraphs), 1, 99);
}
