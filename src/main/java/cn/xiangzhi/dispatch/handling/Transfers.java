package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Informants;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.law.Petition;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The written transfer of what lies outside the township's powers (S5): a numbered letter, with who reported taken out of what
 * the report says; to the very party it is about, out of the desk's own words too (XF 30(3), GOVN-02).
 */
@Component
class Transfers {

    private final Papers papers;
    private final Reports reports;
    private final Informants informants;
    private final Organization organization;
    private final Categories categories;
    private final Places places;

    Transfers(
            Papers papers,
            Reports reports,
            Informants informants,
            Organization organization,
            Categories categories,
            Places places) {
        this.papers = papers;
        this.reports = reports;
        this.informants = informants;
        this.organization = organization;
        this.categories = categories;
        this.places = places;
    }

    void letter(Actor actor, Order order, Given given, LocalDate on) {
        var report = order.matter().report();
        var told = report != null && informants.told(order.county(), report, given.words() + "\n" + given.ground());
        Petition.FORWARDING.pass("没有移送", new Petition.Forwarding(given.toAccused(), told, given.toAccused()));
        var government = organization
                .government(order.county(), order.place().township())
                .id();
        papers.issue(
                actor, government, PaperKind.TRANSFER_LETTER, "order", order.id(), on, fields(actor, order, given));
    }

    private Map<String, Object> fields(Actor actor, Order order, Given given) {
        var report = order.matter().report();
        var text = report == null
                ? ""
                : reports.brief(order.county(), report)
                        .map(brief -> brief.text())
                        .orElse("");
        var fields = new LinkedHashMap<String, Object>();
        fields.put("受移送机关", given.receiver().strip());
        fields.put("案由", silent(order, order.matter().title()));
        fields.put("案情摘要", silent(order, summary(order, text)));
        fields.put("移送原因", given.words());
        fields.put("移送依据", (given.ground().isBlank() ? "事项不在本乡镇（街道）权责清单之内" : given.ground()) + "；首接单位负责移送并跟踪到接收");
        fields.put("联系人", actor.name());
        fields.put("联系电话", given.phone().strip());
        fields.put("移送材料", List.of("群众反映情况记录（隐去反映人信息）"));
        return fields;
    }

    private String silent(Order order, String text) {
        var report = order.matter().report();
        return report == null ? text : informants.without(order.county(), report, text);
    }

    private String summary(Order order, String text) {
        var place = order.place();
        var village = place.village() == null ? "" : places.name(place.village());
        return places.name(place.township()) + village + place.words() + "，反映“"
                + categories.name(order.matter().category()) + "”："
                + (text.length() > 500 ? text.substring(0, 500) + "…" : text);
    }
}
