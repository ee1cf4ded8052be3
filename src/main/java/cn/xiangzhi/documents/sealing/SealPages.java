package cn.xiangzhi.documents.sealing;

import static cn.xiangzhi.shell.Listing.Column.Kind.DATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.STATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.TEXT;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of seals and the page of one (S13). */
@Controller
class SealPages {

    private static final Listing LISTING = Listing.at("/seals", "印章")
            .pretitle("权责事项")
            .column("name", "印章", TEXT)
            .column("kind", "种类", TEXT)
            .column("purpose", "用途", TEXT)
            .column("keeper", "保管人", TEXT)
            .column("to", "有效期至", DATE)
            .column("state", "状态", STATE)
            .find("q", "名称、机关、保管人")
            .choose("kind", "种类", Option.all(SealKind.values()))
            .choose("state", "状态", Option.all(SealState.values()))
            .empty("还没有登记印章", "机关公章、业务专用章、委托机关章登记以后，才能在文书上盖电子印章。")
            .button("登记印章", "/seals/new", Right.SEAL_MANAGE);

    private final SealStore seals;
    private final SealRegister register;
    private final SealView view;
    private final Listings listings;

    SealPages(SealStore seals, SealRegister register, SealView view, Listings listings) {
        this.seals = seals;
        this.register = register;
        this.view = view;
        this.listings = listings;
    }

    @Needs(Right.SEAL_READ)
    @GetMapping("/seals")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(
                LISTING,
                request,
                actor,
                query -> query.page(seals.page(actor.scope(), query), Seal::id, Seal::id),
                SealPages::row);
    }

    private static ListRow row(Seal seal) {
        return ListRow.of(
                "/seals/" + seal.id(),
                Cell.text(seal.name(), seal.organ().name()),
                Cell.text(seal.kind().label()),
                Cell.text(SealWords.brief(seal)),
                Cell.text(seal.keeper().name()),
                Cell.day(seal.validTo()),
                Cell.state(seal.state().label(), seal.state().tone()));
    }

    @Needs(Right.SEAL_READ)
    @GetMapping("/seals/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("page", view.of(actor, id));
        return "documents/seal";
    }

    @Needs({Right.SEAL_READ, Right.SEAL_USE, Right.CASE_HANDLE})
    @GetMapping("/seals/{id}/picture")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, Actor actor) {
        var seal = seals.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("印章"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(seals.picture(seal));
    }

    @Needs(Right.SEAL_MANAGE)
    @PostMapping("/seals/{id}/move")
    String move(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam SealMove move,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes flash) {
        register.move(actor, id, version, move, reason);
        return back(id, "已" + move.label(), flash);
    }

    @Needs(Right.SEAL_MANAGE)
    @PostMapping("/seals/{id}/keeper")
    String handOver(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID keeper,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes flash) {
        register.handOver(actor, id, version, keeper, reason);
        return back(id, "已移交保管人", flash);
    }

    @Needs(Right.SEAL_MANAGE)
    @PostMapping("/seals/{id}/two-person")
    String twoPerson(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean on,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes flash) {
        register.twoPerson(actor, id, version, on, reason);
        return back(id, on ? "今后用印须经另一人批准" : "今后由保管人直接用印", flash);
    }

    private static String back(UUID id, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        return "redirect:/seals/" + id;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry sealsMenu() {
            return new MenuEntry(MenuEntry.Group.POWERS, 60, "印章", "/seals", Right.SEAL_READ);
        }

        @Bean
        MenuEntry sealUsesMenu() {
            return new MenuEntry(MenuEntry.Group.POWERS, 61, "用印登记", "/seals/uses", Right.SEAL_READ);
        }
    }
}
