namespace Plenary.Formats.Word;

/// <summary>Which fields the reader is inside of: their code is not text, their result is.</summary>
internal sealed class FieldScopes
{
    private readonly Stack<bool> inCode = new();
    private string startedAt = "";

    public bool InCode => inCode.Count > 0 && inCode.Contains(true);

    public void Read(string? kind, StoryContent content)
    {
        switch (kind)
        {
            case "begin":
                startedAt = InCode ? startedAt : content.Where();
                inCode.Push(true);
                break;
            case "separate" when inCode.TryPop(out _):
                inCode.Push(false);
                break;
            case "end":
                inCode.TryPop(out _);
                break;
        }
    }

    /// <summary>Ends a story. A field whose code never ends would swallow all that comes after it.</summary>
    public void End(string file, string part)
    {
        if (InCode)
        {
            throw new DocumentFaultException($"{file}: a field in {part}, {startedAt}, begins and has no end, so what comes after it cannot be told from its code. Open the file in Word, remove the field and save it again.");
        }

        inCode.Clear();
    }
}
