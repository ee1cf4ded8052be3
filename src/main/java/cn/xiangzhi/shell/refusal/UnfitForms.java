package cn.xiangzhi.shell.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form that comes back because of what was filled in goes out as 400, whichever room draws it: the page is the same, and a
 * machine or a log is not told that something was done. Buttons that only look something up do not ask for a valid form.
 */
@Configuration(proxyBeanMethods = false)
class UnfitForms implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && HttpMethod.POST.matches(request.getMethod())
                && response.getStatus() == HttpStatus.OK.value()
                && handler instanceof HandlerMethod method
                && !redirects(page)
                && unfit(page, asksForValid(method))) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
    }

    private static boolean asksForValid(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(Valid.class));
    }

    private static boolean redirects(ModelAndView page) {
        var view = page.getViewName();
        return view == null || view.startsWith("redirect:");
    }

    private static boolean unfit(ModelAndView page, boolean asked) {
        return page.getModel().values().stream()
                .anyMatch(one -> one instanceof BindingResult result
                        && result.hasErrors()
                        && (asked || result.getAllErrors().stream().anyMatch(UnfitForms::told)));
    }

    /** An error somebody found on purpose, not a field that a button for looking up left unread. */
    private static boolean told(ObjectError error) {
        return !(error instanceof FieldError field && field.isBindingFailure());
    }
}
