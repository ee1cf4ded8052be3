package cn.xiangzhi.casework.things;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.rules.evidence.Evidence.CameraBasis;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of camera sites as the office keeps it (PPL 41): basis, both reviews, publication, sign. */
@Controller
class CameraPages {

    private static final int LINE = 200;

    private static final Listing LISTING = Listing.at("/cameras", "监控点位")
            .pretitle("执法办案")
            .column("code", "点位编号", Listing.Column.Kind.TEXT)
            .column("state", "能否取证", Listing.Column.Kind.STATE)
            .column("basis", "依据", Listing.Column.Kind.TEXT)
            .column("legal", "法制审核", Listing.Column.Kind.DATE)
            .column("technical", "技术审核", Listing.Column.Kind.DATE)
            .column("published", "公布", Listing.Column.Kind.DATE)
            .column("from", "启用", Listing.Column.Kind.DATE)
            .find("q", "编号、地点")
            .empty("还没有监控点位", "电子技术监控设备须有法律、行政法规依据，经过法制和技术审核，设置地点向社会公布，才能用来取证。")
            .button("登记点位", "/cameras/new", Right.CASE_APPROVE);

    private final CameraSites sites;
    private final Listings listings;
    private final Today today;

    CameraPages(CameraSites sites, Listings listings, Today today) {
        this.sites = sites;
        this.listings = listings;
        this.today = today;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/cameras")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> sites.page(actor.scope(), query), this::row);
    }

    private ListRow row(CameraSites.Site site) {
        return ListRow.of(
                "/cameras/" + site.id(),
                Cell.text(site.code(), site.place()),
                state(site),
                Cell.text(CameraBasis.valueOf(site.basis()).label(), site.basisWords()),
                Cell.day(site.legalReviewOn()),
                Cell.day(site.technicalReviewOn()),
                Cell.day(site.publishedOn()),
                Cell.day(site.usedFrom()));
    }

    private Cell state(CameraSites.Site site) {
        var basis = CameraBasis.valueOf(site.basis());
        var lawful = basis == CameraBasis.LAW || basis == CameraBasis.ADMINISTRATIVE_REGULATION;
        if (!site.usedOn(today.date())) {
            return Cell.state("停用", "grey");
        }
        return lawful
                        && site.legalReviewOn() != null
                        && site.technicalReviewOn() != null
                        && site.publishedOn() != null
                        && site.marked()
                        && site.meetsStandard()
                        && site.wellPlaced()
                ? Cell.state("可以", "green")
                : Cell.state("不可以", "amber");
    }

    @Needs(Right.CASE_APPROVE)
    @GetMapping("/cameras/new")
    String fresh(Model model) {
        return form(
                model,
                new CameraForm(
                        Ids.next(), 0, "", "", "", "", null, null, null, "", false, false, false, today.date(), null));
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/cameras/{id}")
    String open(Actor actor, @PathVariable UUID id, Model model) {
        return form(model, CameraForm.of(sites.get(actor.scope(), id)));
    }

    @Needs(Right.CASE_APPROVE)
    @PostMapping("/cameras")
    String save(Actor actor, @Valid @ModelAttribute("form") CameraForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            return form(model, form);
        }
        var township = actor.scope().township();
        if (township == null) {
            throw Refused.invalid("监控点位未登记", "当前岗位不属于某一乡镇", "请切换到乡镇的岗位");
        }
        var held = sites.coded(actor.county(), township, form.code().strip());
        if (held.isPresent() && !held.get().id().equals(form.id())) {
            errors.rejectValue("code", "taken", "这个编号已经登记过");
            return form(model, form);
        }
        sites.save(actor, township, form.site(), today.now());
        return "redirect:/cameras";
    }

    private static String form(Model model, CameraForm form) {
        Again.form(model, form);
        model.addAttribute("bases", Option.all(CameraBasis.values()));
        return "casework/camera";
    }

    /** The form of a site. */
    record CameraForm(
            @NotNull UUID id,
            long version,

            @NotBlank(message = "请填写点位编号") @Size(max = 40, message = "请精简")
            String code,

            @NotBlank(message = "请填写设置地点") @Size(max = LINE, message = "请精简")
            String place,

            @NotBlank(message = "请选择依据的层级") String basis,

            @NotBlank(message = "请填写依据的名称和条款") @Size(max = LINE, message = "请精简")
            String basisWords,

            @Nullable LocalDate legalReviewOn,
            @Nullable LocalDate technicalReviewOn,
            @Nullable LocalDate publishedOn,
            @Nullable @Size(max = LINE, message = "请精简") String publishedWhere,
            boolean marked,
            boolean meetsStandard,
            boolean wellPlaced,
            @NotNull(message = "请填写启用日期") LocalDate usedFrom,
            @Nullable LocalDate usedTo) {

        static CameraForm of(CameraSites.Site s) {
            return new CameraForm(
                    s.id(),
                    s.version(),
                    s.code(),
                    s.place(),
                    s.basis(),
                    s.basisWords(),
                    s.legalReviewOn(),
                    s.technicalReviewOn(),
                    s.publishedOn(),
                    s.publishedWhere(),
                    s.marked(),
                    s.meetsStandard(),
                    s.wellPlaced(),
                    s.usedFrom(),
                    s.usedTo());
        }

        CameraSites.Site site() {
            return new CameraSites.Site(
                    id,
                    code.strip(),
                    place.strip(),
                    known(basis),
                    basisWords.strip(),
                    legalReviewOn,
                    technicalReviewOn,
                    publishedOn,
                    publishedWhere == null ? "" : publishedWhere.strip(),
                    marked,
                    meetsStandard,
                    wellPlaced,
                    usedFrom,
                    usedTo,
                    version);
        }

        private static String known(String basis) {
            for (var one : CameraBasis.values()) {
                if (one.name().equals(basis)) {
                    return basis;
                }
            }
            throw Refused.invalid("监控点位未登记", "没有这种依据", "请从给出的选项中选择");
        }
    }
}
