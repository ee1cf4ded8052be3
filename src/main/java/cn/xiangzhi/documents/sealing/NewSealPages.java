package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.documents.seal.ScannedSeal;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which a seal is registered. */
@Controller
class NewSealPages {

    private final SealRegister register;
    private final Keepers keepers;
    private final Organization organization;
    private final Places places;
    private final Today today;

    NewSealPages(SealRegister register, Keepers keepers, Organization organization, Places places, Today today) {
        this.register = register;
        this.keepers = keepers;
        this.organization = organization;
        this.places = places;
        this.today = today;
    }

    /** What one may choose from. {@code draws}: why pictures cannot be drawn here; null when they can. */
    record Choices(
            List<Option> kinds,
            List<Option> townships,
            List<Option> organs,
            List<Option> modes,
            List<Option> papers,
            List<Option> keepers,
            @Nullable String draws,
            String authority) {}

    @Needs(Right.SEAL_MANAGE)
    @GetMapping("/seals/new")
    String form(Actor actor, Model model) {
        model.addAttribute("form", NewSealForm.empty(actor.scope().township(), today.date()));
        return show(actor, actor.scope().township(), model);
    }

    @Needs(Right.SEAL_MANAGE)
    @PostMapping("/seals")
    String register(
            @Valid @ModelAttribute("form") NewSealForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        var kind = form.kind();
        var organ = form.organ();
        var keeper = form.keeper();
        var from = form.validFrom();
        var to = form.validTo();
        if (errors.hasErrors() || kind == null || organ == null || keeper == null || from == null || to == null) {
            return show(actor, form.township(), model);
        }
        var once = form.once();
        var given = scan == null || scan.isEmpty() ? null : scan;
        try {
            var picture = given == null ? null : bytes(given);
            var id = register.register(
                    actor, form.seal(once == null ? Ids.next() : once, kind, organ, keeper, from, to, picture));
            flash.addFlashAttribute("done", "已登记，核对印模以后启用");
            return "redirect:/seals/" + id;
        } catch (Refused no) {
            Again.with(no, given != null, model, response);
            return show(actor, form.township(), model);
        }
    }

    private static byte[] bytes(MultipartFile scan) throws IOException {
        try (var stream = scan.getInputStream()) {
            return stream.readNBytes(ScannedSeal.MOST_BYTES + 1);
        }
    }

    private String show(Actor actor, @Nullable String township, Model model) {
        var county = actor.county();
        var organs = organization.organs(county, null).stream()
                .filter(organ -> organ.township() == null || actor.scope().covers(county, organ.township()))
                .filter(organ -> organ.kind() != OrganKind.VILLAGE)
                .map(organ -> new Option(organ.id().toString(), organ.name()))
                .toList();
        var kept = actor.scope().township() != null
                ? actor.scope().township()
                : township == null || township.isBlank() ? null : township;
        model.addAttribute(
                "choices",
                new Choices(
                        Option.all(SealKind.values()),
                        places.choices(actor.scope()),
                        organs,
                        Option.all(Mode.values()),
                        Arrays.stream(PaperKind.values())
                                .filter(PaperKind::numbered)
                                .map(paper -> new Option(paper.name(), paper.label()))
                                .toList(),
                        keepers.of(county, kept),
                        register.draws(),
                        OwnAuthority.LABEL));
        return "documents/seal-new";
    }
}
