using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Plenary.Server.Api;

/// <summary>Tells the description of the API which headers a request may have, and that what is refused comes as problem details.</summary>
internal static class DescribedHeaders
{
    private const string ProblemSchema = "Problem";

    private static readonly OpenApiSchema Text = new() { Type = JsonSchemaType.String };

    /// <summary>What stands with an endpoint whose answer has an <c>ETag</c>.</summary>
    private static readonly object HasETag = new();

    /// <summary>What stands with an endpoint that makes something that was not there, so that nothing is expected of it.</summary>
    private static readonly object MakesAnew = new();

    /// <summary>What stands with an endpoint that does something once for a key, and answers otherwise than with what happened.</summary>
    private static readonly object TakesKey = new();

    /// <summary>Its answer has an <c>ETag</c>, and is saved whoever has it.</summary>
    public static RouteHandlerBuilder WithETag(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(HasETag);

    /// <summary>It makes something that was not there.</summary>
    public static RouteHandlerBuilder OfSomethingNew(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(MakesAnew);

    /// <summary>It does something once for a key, and answers otherwise than with what happened.</summary>
    public static RouteHandlerBuilder OnceForAKey(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(TakesKey);

    /// <summary>Describes them for all operations.</summary>
    public static OpenApiOptions AddHeaders(this OpenApiOptions options) => options
        .AddDocumentTransformer((document, _, _) =>
        {
            document.Components ??= new OpenApiComponents();
            document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
            document.Components.Schemas[ProblemSchema] = Problem();
            return Task.CompletedTask;
        })
        .AddOperationTransformer((operation, context, _) =>
        {
            IList<object> about = context.Description.ActionDescriptor.EndpointMetadata;
            bool doesSomething = context.Description.SupportedResponseTypes.Any(type => type.Type == typeof(Happened));
            if (doesSomething || about.Contains(TakesKey))
            {
                Add(operation, "Idempotency-Key", "Anything of yours, at most 200 characters: with the same key the request is done once, however often it arrives.");
            }

            if (doesSomething && !about.Contains(MakesAnew))
            {
                Add(operation, "If-Match", "The ETag of what was read: the request is done only if that has not changed for you since (otherwise 412).");
            }

            if (about.Contains(HasETag))
            {
                Add(operation, "If-None-Match", "The ETag of what you have: 304 if it is still that.");
                ((OpenApiResponse)operation.Responses!["200"]).Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
                {
                    ["ETag"] = new OpenApiHeader { Description = "The version in which it last changed for you.", Schema = Text },
                };
                operation.Responses["304"] = new OpenApiResponse { Description = "It is still what you have." };
            }

            operation.Responses ??= [];
            operation.Responses["default"] = new OpenApiResponse
            {
                Description = "A problem (RFC 9457): nothing was done. See docs/api.md for what each status means.",
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemSchema, context.Document) },
                },
            };
            return Task.CompletedTask;
        });

    private static void Add(OpenApiOperation operation, string name, string description) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = description, Schema = Text });

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(StringComparer.Ordinal) { "type", "status", "title", "rule", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "urn:plenary:rule: and the rule." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The status of the answer." },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What kind of problem it is." },
            ["rule"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The rule that does not allow it." },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What, where, and what to do." },
        },
        Examples = [JsonNode.Parse("""{"type": "urn:plenary:rule:consensus", "status": 409, "title": "Refused by a rule", "rule": "consensus", "detail": "Paragraph 3 cannot be gavelled agreed: …"}""")!],
    };
}
