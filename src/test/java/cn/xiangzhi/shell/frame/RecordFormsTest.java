package cn.xiangzhi.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Whatever is sent, the form and its errors are what Spring itself makes of it. */
class RecordFormsTest {

    record Plain(
            @NotBlank(message = "请填写") String name,
            @NotNull(message = "请填写日期") @Nullable LocalDate day,
            @Nullable UUID once,
            @Nullable Integer count,
            @Nullable BigDecimal amount,
            @Nullable Boolean sure) {}

    record Listed(String name, @Nullable List<String> kinds, int count) {}

    /** An older form, with setters. */
    static final class Written {
        private String name = "";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    /** Found by their names only. */
    static final class Desk {

        String plain(@Valid @ModelAttribute("form") Plain form, BindingResult errors, Model model) {
            return said(form, errors, model);
        }

        String listed(@Valid @ModelAttribute("form") Listed form, BindingResult errors, Model model) {
            return said(form, errors, model);
        }

        String written(@ModelAttribute("form") Written form, BindingResult errors, Model model) {
            return said(String.valueOf(form.getName()), errors, model);
        }

        String unsaid(Plain form, BindingResult errors, Model model) {
            return said(form, errors, model);
        }

        private static String said(Object form, BindingResult errors, Model model) {
            model.addAttribute("said", form.toString());
            model.addAttribute(
                    "wrong",
                    errors.getFieldErrors().stream()
                            .map(error -> error.getField() + " " + error.getCode() + " " + error.getRejectedValue()
                                    + " " + error.isBindingFailure())
                            .sorted()
                            .toList());
            return "page";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name=&day=&once=&count=&amount=&sure=",
                "name=李四&day=2026-03-02&once=6f1c0c5e-2f7e-4d5e-9a57-0a3b8f6a1c11&count=3&amount=12.50&sure=true",
                "name= 李四 &day=2026-03-02 &count= 3&sure=on",
                "name=李四&day=三月二日&count=许多&amount=1,5&once=1",
                "name=甲&name=乙&day=2026-03-02",
                "name=甲&day=2026-03-02&day=2026-03-03",
                "_name=&_sure=on&day=2026-03-02",
                "!name=缺省&!count=7&day=2026-03-02",
                "name=甲&day=2026-03-02&form=别的&other=1&kinds=一&kinds=二",
                "name=甲&kinds=一&count=2",
                "name=甲&kinds=&count=两",
                "form.name=甲&other.x=乙",
                "name=%E2%80%8B&day=2026-02-30&sure=maybe",
            })
    void 读出来的和错误都与原来一样(String sent) throws Exception {
        for (var door : List.of("plain", "listed", "written", "unsaid")) {
            assertThat(asked(new RecordForms.Adapter(), door, sent))
                    .as(door)
                    .isEqualTo(asked(new RequestMappingHandlerAdapter(), door, sent));
        }
    }

    @Test
    void 填得对的读成记录() throws Exception {
        assertThat(asked(new RecordForms.Adapter(), "plain", "name=李四&day=2026-03-02&count=3"))
                .isEqualTo("Plain[name=李四, day=2026-03-02, once=null, count=3, amount=null, sure=null] []");
        assertThat(asked(new RecordForms.Adapter(), "plain", "name=&day=3月2日"))
                .contains("name NotBlank  false", "day typeMismatch 3月2日 true");
    }

    /** Spring, looking for something to write into, would fail. */
    @Test
    void 多出来的下标不理会() throws Exception {
        assertThat(asked(new RecordForms.Adapter(), "plain", "name=甲&day[0]=1&once.x=2&count[x]=3"))
                .contains("name=甲, day=null, once=null, count=null")
                .contains("day NotNull");
        assertThat(asked(new RecordForms.Adapter(), "listed", "name=甲&count=1&count[0]=3&name.x=乙"))
                .isEqualTo("Listed[name=甲, kinds=null, count=1] []");
    }

    private static String asked(RequestMappingHandlerAdapter adapter, String door, String sent) throws Exception {
        var context = new StaticWebApplicationContext();
        context.refresh();
        var validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        var binding = new ConfigurableWebBindingInitializer();
        var conversion = new DefaultFormattingConversionService();
        new DayReading().addFormatters(conversion);
        binding.setConversionService(conversion);
        binding.setValidator(validator);
        adapter.setWebBindingInitializer(binding);
        adapter.setApplicationContext(context);
        adapter.afterPropertiesSet();
        var request = new MockHttpServletRequest("POST", "/form");
        ServletRequestPathUtils.parseAndCache(request);
        UriComponentsBuilder.fromUriString("/form?" + sent)
                .build()
                .getQueryParams()
                .forEach((name, values) -> request.addParameter(
                        name,
                        values.stream().map(value -> value == null ? "" : value).toArray(String[]::new)));
        var method = Stream.of(Desk.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(door))
                .findFirst()
                .orElseThrow();
        var page = adapter.handle(request, new MockHttpServletResponse(), new HandlerMethod(new Desk(), method));
        assertThat(page).isNotNull();
        return page.getModel().get("said") + " " + page.getModel().get("wrong");
    }
}
