package cn.xiangzhi.shell;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The shell's pages without a store and without sign-in: somebody with every right, on a Monday. */
@TestConfiguration
@EnableWebMvc
@ComponentScan({
    "cn.xiangzhi.shell.desk",
    "cn.xiangzhi.shell.search",
    "cn.xiangzhi.shell.refusal",
    "cn.xiangzhi.shell.frame"
})
class ShellWeb implements WebMvcConfigurer {

    static final Actor ACTOR = new Actor(
            Ids.next(),
            Ids.next(),
            "张建国",
            Ids.next(),
            "青石镇综合行政执法队",
            "执法队员",
            new Scope("370102", "370102101", null),
            EnumSet.allOf(Right.class));

    @Bean
    Today today() {
        return new Today(Clock.fixed(DemoPages.TODAY.atTime(8, 30).toInstant(ZoneOffset.ofHours(8)), ZoneOffset.UTC));
    }

    @Bean
    Icons icons() {
        return new Icons();
    }

    @Bean
    TimelineDrawing timeline(Citing cites) {
        return new TimelineDrawing(cites);
    }

    @Bean
    Citing cites() {
        return basis -> List.of(new Citing.Piece(
                basis instanceof cn.xiangzhi.base.Basis known ? known.label() : String.valueOf(basis), null, null));
    }

    @Bean
    Show show(Today today) {
        return new Show(today, (from, to) -> {
            throw cn.xiangzhi.base.Refused.invalid("x", "y", "z");
        });
    }

    @Bean
    Frames frames(
            org.springframework.beans.factory.ObjectProvider<MenuEntry> entries,
            org.springframework.beans.factory.ObjectProvider<OfficeName> offices,
            Today today) {
        return new Frames(entries, "青石镇为民服务", offices, today);
    }

    @Bean
    DemoPages demoPages() {
        return new DemoPages();
    }

    @Bean
    WorkSource work() {
        return (actor, limit) -> DemoPages.work();
    }

    @Bean
    SearchSource found() {
        return (actor, words, limit) ->
                List.of(new SearchSource.SearchHit("报告", "青报〔2026〕318号", "文化路口占道经营 · 办理中", "/reports/1"));
    }

    @Bean
    QuickLink register() {
        return new QuickLink(1, "登记报告", "来电、来访、巡查发现", "/reports/new", "report", Right.REPORT_REGISTER);
    }

    @Bean
    QuickLink visit() {
        return new QuickLink(2, "记录检查", "到现场，一次查清", "/visits/new", "eye", Right.VISIT_RECORD);
    }

    @Bean
    MenuEntry reports() {
        return new MenuEntry(MenuEntry.Group.INTAKE, 1, "报告", "/demo/list", Right.REPORT_READ);
    }

    @Bean
    MenuEntry orders() {
        return new MenuEntry(MenuEntry.Group.INTAKE, 2, "派单", "/orders", Right.ORDER_READ);
    }

    @Bean
    MenuEntry cases() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 1, "案件", "/demo", null);
    }

    @Bean
    MenuEntry payments() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 2, "缴款", "/payments", Right.PAYMENT_READ);
    }

    @Bean
    MenuEntry places() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 2, "区划网格", "/places", Right.PLACE_READ);
    }

    @Bean
    MenuEntry audit() {
        return new MenuEntry(MenuEntry.Group.SYSTEM, 3, "审计日志", "/audit", Right.AUDIT_READ);
    }

    @Bean
    MenuEntry archives() {
        return new MenuEntry(MenuEntry.Group.ARCHIVE, 3, "档案", "/archives", Right.ARCHIVE_READ);
    }

    @Bean
    org.springframework.context.MessageSource messageSource() {
        var messages = new org.springframework.context.support.ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    ThymeleafViewResolver views(ApplicationContext context) {
        var templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(context);
        templates.setPrefix("classpath:/templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**").addResourceLocations("classpath:/static/");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        var registrar = new DateTimeFormatterRegistrar();
        registrar.setUseIsoFormat(true);
        registrar.registerFormatters(registry);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Actor.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return ACTOR;
            }
        });
    }
}
