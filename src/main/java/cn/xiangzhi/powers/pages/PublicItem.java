package cn.xiangzhi.powers.pages;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.ItemMatters;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One item for everybody: who handles it, its basis, procedure and standard; and who the officers are (S4). */
@Controller
class PublicItem {

    private final Catalogue catalogue;
    private final PublicPowers powers;
    private final Handlers handlers;
    private final Organization organization;
    private final Places places;
    private final ObjectProvider<ItemMatters> matters;
    private final Today today;

    PublicItem(
            Catalogue catalogue,
            PublicPowers powers,
            Handlers handlers,
            Organization organization,
            Places places,
            ObjectProvider<ItemMatters> matters,
            Today today) {
        this.catalogue = catalogue;
        this.powers = powers;
        this.handlers = handlers;
        this.organization = organization;
        this.places = places;
        this.matters = matters;
        this.today = today;
    }

    /** What the page of an item shows. */
    record ItemShown(
            String name,
            @Nullable Option township,
            String handler,
            boolean here,
            Map<String, String> facts,
            List<String> documents,
            List<ItemMatters.Standard> standards,
            boolean penalty) {}

    @OpenToAll
    @GetMapping("/public/powers/items/{code}")
    String item(@PathVariable String code, @RequestParam @Nullable String township, Model model) {
        var chosen = PublicPowers.chosen(powers.townships(), township);
        var county = chosen == null ? "" : Division.countyOf(chosen.value());
        var entry = catalogue
                .on(county, code, today.date())
                .or(() -> catalogue.versions(county, code).stream().findFirst())
                .orElseThrow(() -> Refused.notFound("事项"));
        var handler = chosen == null
                ? new Handlers.Handler(entry.item().department(), false)
                : handlers.of(chosen.value()).apply(entry);
        model.addAttribute(
                "page",
                new ItemShown(
                        entry.item().name(),
                        chosen,
                        handler.words(),
                        handler.township(),
                        facts(entry),
                        entry.aids().documents(),
                        matters.stream()
                                .flatMap(room -> room.standard(county, code, today.date()).stream())
                                .toList(),
                        entry.item().kind().equals("行政处罚")));
        return "powers/public-item";
    }

    private static Map<String, String> facts(Entry entry) {
        var item = entry.item();
        var facts = new LinkedHashMap<String, String>();
        facts.put("领域", item.field());
        facts.put("职权类型", item.kind());
        facts.put("依据", item.basis());
        facts.put("处罚种类", String.join("、", item.penalties()));
        facts.put("罚款幅度", entry.range());
        facts.put("幅度说明", item.rangeNote());
        facts.put("责令改正", item.correction());
        facts.put("强制措施或代履行", item.coercive());
        facts.put("核对情况", entry.verifiedLabel());
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    /** An officer as the public may know one: name, certificate, issuer, until when. */
    record OfficerLine(String name, String organ, String certificate, String issuer, String until, String fields) {

        static OfficerLine of(String name, String organ, Certificate certificate) {
            return new OfficerLine(
                    name,
                    organ,
                    certificate.number(),
                    certificate.issuer(),
                    Show.date(certificate.validTo()),
                    String.join("、", certificate.fields().stream().sorted().toList()));
        }
    }

    @OpenToAll
    @GetMapping("/public/powers/officers")
    String officers(@RequestParam @Nullable String township, Model model) {
        var townships = powers.townships();
        var chosen = PublicPowers.chosen(townships, township);
        model.addAttribute("townships", townships);
        model.addAttribute("chosen", chosen);
        model.addAttribute("officers", chosen == null ? List.of() : officers(chosen.value()));
        return "powers/public-officers";
    }

    private List<OfficerLine> officers(String township) {
        var county = Division.countyOf(township);
        return organization.certificated(county, township, today.date()).stream()
                .distinct()
                .flatMap(person -> organization.certificate(county, person.id(), today.date()).stream()
                        .filter(certificate -> certificate.validOn(today.date()))
                        .map(certificate -> OfficerLine.of(person.name(), person.organName(), certificate)))
                .toList();
    }
}
