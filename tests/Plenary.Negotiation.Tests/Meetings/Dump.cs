using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Plenary.Negotiation.Tests.Meetings;

/// <summary>Everything that can be read out of an object, as text: for comparing states, and for searching what they give away.</summary>
internal static class Dump
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Of(object? value)
    {
        StringBuilder text = new();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        if (depth > 24)
        {
            throw new InvalidOperationException("Too deep to be a state.");
        }

        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or bool or Enum or IFormattable:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IEnumerable many:
                text.Append('[');
                foreach (object? one in many)
                {
                    Write(text, one, depth + 1);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            default:
                // What a record prints of itself counts as well.
                text.Append(value.GetType().Name).Append('{');
                if (value.GetType().IsGenericType && value.GetType().Name.StartsWith("ValueTuple", StringComparison.Ordinal))
                {
                    foreach (FieldInfo field in value.GetType().GetFields())
                    {
                        Write(text, field.GetValue(value), depth + 1);
                        text.Append("; ");
                    }
                }

                foreach (PropertyInfo property in Properties.GetOrAdd(value.GetType(), type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.GetIndexParameters().Length == 0)]))
                {
                    text.Append(property.Name).Append('=');
                    Write(text, property.GetValue(value), depth + 1);
                    text.Append("; ");
                }

                text.Append('}').Append(value);
                break;
        }
    }
}
