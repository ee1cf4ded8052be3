package cn.xiangzhi.shell;

import cn.xiangzhi.base.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** A form shown again after a refusal, so that nothing typed is lost: the layout puts the refusal above the form. */
public final class Again {

    private Again() {}

    /**
     * Readies the answer for the form to be drawn again. What was not found or is not allowed at all has no form to go back
     * to: it is thrown on. {@code files}: files had been chosen, which no browser keeps.
     */
    public static void with(Refused no, boolean files, Model model, HttpServletResponse response) {
        if (no.kind() == Refused.Kind.NOT_FOUND || no.kind() == Refused.Kind.FORBIDDEN) {
            throw no;
        }
        response.setStatus(status(no.kind()).value());
        model.addAttribute("refusal", no);
        model.addAttribute("filesAgain", files);
    }

    /**
     * Gives the page its form, unless what was sent could not be read: Spring would drop the messages with the form they
     * belong to. The frame then shows what could be read.
     */
    public static void form(Model model, Object form) {
        var read = model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "form");
        if (!(read instanceof BindingResult result && result.hasErrors() && result.getTarget() == null)) {
            model.addAttribute("form", form);
        }
    }

    /** A day of a form whose other fields must not be lost by it: nothing or no day is refused by its name. */
    public static LocalDate day(@Nullable String text, String what, String label) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException noDay) {
            throw Refused.invalid(what, label + "没有填写，或者不是有效的日期", "请填写" + label);
        }
    }

    /** The number a refusal of that kind goes out with. */
    public static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNLAWFUL -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
