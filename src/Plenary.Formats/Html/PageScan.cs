using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Plenary.Formats.Html;

/// <summary>Goes through a page once and notes who is named where.</summary>
internal sealed class PageScan
{
    private readonly Dictionary<int, (string Id, List<string> Codes, bool IsSettled)> listed = [];
    private readonly Dictionary<int, HashSet<int>> bracketed = [];
    private readonly Dictionary<int, string> members = [];
    private int comments;
    private int change;
    private int changeDepth;
    private int member;
    private bool isWho;
    private bool isCode;

    /// <summary>Takes the next node.</summary>
    public void Take(XmlReader at)
    {
        if (at.NodeType == XmlNodeType.Text)
        {
            if (isCode && member > 0)
            {
                members[member] = at.Value;
            }
            else if (isCode && change > 0)
            {
                listed[change].Codes.Add(at.Value);
            }
        }
        else if (at.NodeType == XmlNodeType.EndElement)
        {
            isCode = false;
            isWho &= at.Name != "span";
            if (at.Name == "li" && at.Depth == changeDepth)
            {
                (change, member) = (0, 0);
            }
        }
        else if (at.NodeType == XmlNodeType.Element)
        {
            TakeElement(at);
        }
    }

    /// <summary>What was found.</summary>
    public HtmlShown Finish()
    {
        ImmutableDictionary<string, ImmutableArray<string>>.Builder shown = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach ((int number, (string id, List<string> codes, bool isSettled)) in listed)
        {
            HashSet<int>? holders = bracketed.GetValueOrDefault(number);
            if (isSettled)
            {
                shown[id] = [.. codes];
            }
            else if (holders is not null)
            {
                HashSet<string> named = new(holders.Select(holder => members.GetValueOrDefault(holder, "")), StringComparer.Ordinal);
                shown[id] = [.. codes.Where(named.Contains)];
            }
        }

        return new HtmlShown(shown.ToImmutable(), comments);
    }

    private void TakeElement(XmlReader at)
    {
        if (at.GetAttribute("data-change") is { } id)
        {
            change = Number(at.GetAttribute("id")![1..]);
            changeDepth = at.Depth;
            listed[change] = (id, [], false);
        }
        else if (at.GetAttribute("data-member") is { } number)
        {
            member = Number(number);
            changeDepth = at.Depth;
        }
        else if (at.GetAttribute("data-c") is { } numbers)
        {
            foreach (string one in numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                HashSet<int> holders = bracketed.TryGetValue(Number(one), out HashSet<int>? known) ? known : bracketed[Number(one)] = [];
                holders.UnionWith((at.GetAttribute("data-by") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number));
            }
        }
        else if (at.GetAttribute("data-remark") is not null || at.GetAttribute("data-reply") is not null)
        {
            comments++;
        }

        string kind = at.GetAttribute("class") ?? "";
        if (kind == "state" && change > 0)
        {
            listed[change] = listed[change] with { IsSettled = true };
        }

        isWho |= kind == "who";
        isCode = !at.IsEmptyElement && (kind == "code" || (isWho && at.Name == "abbr"));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
