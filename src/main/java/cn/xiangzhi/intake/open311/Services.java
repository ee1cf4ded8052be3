package cn.xiangzhi.intake.open311;

import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.intake.StandardTimes;
import cn.xiangzhi.intake.open311.Jurisdictions.Jurisdiction;
import cn.xiangzhi.intake.open311.Spark.Many;
import cn.xiangzhi.intake.open311.Spark.One;
import cn.xiangzhi.intake.questions.OfficeRules;
import cn.xiangzhi.intake.receiving.PublicCategories;
import cn.xiangzhi.shell.OpenToAll;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** GET services and a service's definition: the categories residents may choose, and the office's questions with each. */
@RestController
@Tag(name = "Open311")
class Services extends Endpoint {

    private final Jurisdictions jurisdictions;
    private final PublicCategories offered;
    private final Categories categories;
    private final OfficeRules rules;
    private final Questions questions;
    private final StandardTimes times;

    Services(
            Jurisdictions jurisdictions,
            PublicCategories offered,
            Categories categories,
            OfficeRules rules,
            Questions questions,
            StandardTimes times) {
        this.jurisdictions = jurisdictions;
        this.offered = offered;
        this.categories = categories;
        this.rules = rules;
        this.questions = questions;
        this.times = times;
    }

    @OpenToAll
    @Operation(summary = "Open311 服务（类别）清单")
    @GetMapping("/open311/v2/services.{format}")
    ResponseEntity<byte[]> list(@PathVariable String format, HttpServletRequest request) {
        var as = Format.named(format);
        var where = jurisdictions.of(Given.of(request));
        var services = offered.groups(where.county()).values().stream()
                .flatMap(List::stream)
                .filter(category -> !rules.hidden(where.county(), where.township(), category.code()))
                .map(category -> service(where, category))
                .toList();
        return Spark.answer(as, "services", new Many("service", services));
    }

    @OpenToAll
    @Operation(summary = "Open311 服务定义：这一类要问的问题")
    @GetMapping("/open311/v2/services/{code}.{format}")
    ResponseEntity<byte[]> definition(
            @PathVariable String code, @PathVariable String format, HttpServletRequest request) {
        var as = Format.named(format);
        var where = jurisdictions.of(Given.of(request));
        var category = category(where, code);
        var attributes = new ArrayList<One>();
        for (var question : questions.of(where.county(), where.township(), category.code())) {
            attributes.add(attribute(question, attributes.size() + 1));
        }
        return Spark.answer(
                as,
                "service_definition",
                new One().put("service_code", category.code()).put("attributes", new Many("attribute", attributes)));
    }

    /** A category residents of that place may report under, or 404. */
    Category category(Jurisdiction where, String code) {
        return categories
                .find(code)
                .filter(Category::current)
                .filter(found -> !rules.hidden(where.county(), where.township(), code))
                .orElseThrow(() -> new GeoFault(
                        404, "service_code was not found: " + Jurisdictions.brief(code) + " (没有这个类别，或者本地没有开放)"));
    }

    List<Question> questions(Jurisdiction where, Category category) {
        return questions.of(where.county(), where.township(), category.code());
    }

    /** What is promised with a report of that category. */
    String notice(Jurisdiction where, String code) {
        var time = times.of(where.county(), where.township(), code);
        return time.own()
                ? "本单位的办理时限：" + time.counted()
                : "通常办理时限：" + (time.words().isBlank() ? time.counted() : time.words());
    }

    private One service(Jurisdiction where, Category category) {
        return new One()
                .put("service_code", category.code())
                .put("service_name", category.name())
                .put("description", category.name() + "。" + notice(where, category.code()))
                .put("metadata", !questions(where, category).isEmpty())
                .put("type", "realtime")
                .put("keywords", keywords(category))
                .put("group", category.group());
    }

    /** Never empty: several clients read the text of every element. */
    private static String keywords(Category category) {
        return category.keywords().isEmpty()
                ? category.group() + ", " + category.name()
                : String.join(", ", category.keywords());
    }

    private static One attribute(Question question, int order) {
        var choices = question.choices().stream()
                .map(choice -> new One().put("key", choice).put("name", choice))
                .toList();
        return new One()
                .put("variable", true)
                .put("code", question.code())
                .put("datatype", datatype(question.kind()))
                .put("required", question.required())
                .put("datatype_description", hint(question.kind()))
                .put("order", order)
                .put("description", question.label() + (question.help().isEmpty() ? "" : "（" + question.help() + "）"))
                .put("values", new Many("value", choices));
    }

    private static String datatype(QuestionKind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case NUMBER -> "number";
            case DATE -> "datetime";
            case CHOICE -> "singlevaluelist";
            case SEVERAL -> "multivaluelist";
            case PHOTO -> "string";
        };
    }

    private static String hint(QuestionKind kind) {
        return switch (kind) {
            case TEXT -> "文字，最多 2000 字";
            case NUMBER -> "数字";
            case DATE -> "日期，如 2026-11-22";
            case CHOICE -> "选一项";
            case SEVERAL -> "可选几项";
            case PHOTO -> "照片：填写网址，或者随请求以 multipart/form-data 上传";
        };
    }
}
