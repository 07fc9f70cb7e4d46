using FluentValidation;
using FluentValidation.Results;

namespace ConversationAIPortal.Web.Components;

/// <summary>
/// FluentValidation in a MudForm: <c>&lt;MudForm Model="_draft" Validation="_rules.Field"&gt;</c>, and on every input
/// <c>For="@(() => _draft.Name)"</c>. The same validator runs again in the service.
/// </summary>
public sealed class FormRules<T>(IValidator<T> validator)
    where T : class
{
    /// <summary>What <c>MudForm.Validation</c> takes: the messages of one field.</summary>
    public Func<object, string, Task<IEnumerable<string>>> Field => ValidateFieldAsync;

    /// <summary>Everything that is wrong, e.g. before saving.</summary>
    public async Task<IReadOnlyList<ValidationFailure>> AllAsync(T model, CancellationToken cancellationToken) =>
        (await validator.ValidateAsync(model, cancellationToken)).Errors;

    private async Task<IEnumerable<string>> ValidateFieldAsync(object model, string field)
    {
        if (model is not T draft)
        {
            return [];
        }

        var context = ValidationContext<T>.CreateWithOptions(draft, options => options.IncludeProperties(field));
        var result = await validator.ValidateAsync(context);
        return [.. result.Errors.Select(error => error.ErrorMessage)];
    }
}
