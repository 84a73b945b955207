namespace Plenary.Text;

/// <summary>Why something that was asked for was not done; the weave is as it was.</summary>
/// <param name="Message">One sentence for the person who asked, naming what stands against it.</param>
/// <param name="Against">The change that stands against it, or <see langword="null"/>.</param>
public sealed record Refusal(string Message, ChangeId? Against = null);
