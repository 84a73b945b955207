using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Plenary.Text;

namespace Plenary.Negotiation.Tests.Proceeding;

/// <summary>All that a state holds, as text: equal states are written the same, and what is not in it is not in them.</summary>
internal static class Dump
{
    public static string Of(object? value)
    {
        StringBuilder text = new();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        if (depth > 60)
        {
            throw new InvalidOperationException("A state goes round in circles.");
        }

        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or Enum or DateTimeOffset or TimeSpan or bool or IFormattable:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case Weave weave:
                Write(text, (weave.Base.ToString(), weave.Changes, weave.Adopted, weave.Rejected, weave.Withdrawals, Reading.OfAgreed(weave).ToString(), weave.Entries.Select(entry => (entry.Id, string.Concat(entry.Tokens.Select(token => token.Token.Text))))), depth + 1);
                break;
            case Token token:
                text.Append(token.Text);
                break;
            case IDictionary map:
                text.Append('{').AppendJoin(", ", map.Keys.Cast<object>().Select(key => $"{Of(key)}: {Of(map[key])}").Order(StringComparer.Ordinal)).Append('}');
                break;
            case IEnumerable many:
                text.Append('[');
                foreach (object? one in many)
                {
                    Write(text, one, depth + 1);
                    text.Append("; ");
                }

                text.Append(']');
                break;
            default:
                Type type = value.GetType();
                text.Append(type.Name).Append('(');
                IEnumerable<(string Name, object? Value)> parts = type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)
                    ? type.GetFields().Select(field => (field.Name, field.GetValue(value)))
                    : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(property => property.GetIndexParameters().Length == 0 && property.Name is not "Labels" and not "Sequence")
                        .OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => (property.Name, property.GetValue(value)));
                foreach ((string name, object? part) in parts)
                {
                    text.Append(name).Append('=');
                    Write(text, part, depth + 1);
                    text.Append(' ');
                }

                text.Append(')');
                break;
        }
    }
}
