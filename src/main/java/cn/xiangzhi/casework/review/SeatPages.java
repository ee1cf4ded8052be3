package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRow;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.casework.file.CaseWork;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PauseMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Offer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seat of who reviews or approves: the whole file at the left, the checklist or approval at the right. */
@Controller
class SeatPages {

    private static final Set<Right> SEATS = EnumSet.of(Right.CASE_REVIEW, Right.CASE_LEGAL_REVIEW, Right.CASE_APPROVE);

    /** What may be opened unasked; a discussion or a hearing only where it is the next step, and then it is offered first. */
    private static final List<Move> WAY = List.of(
            OrdinaryMove.FILE,
            OrdinaryMove.REVIEW,
            OrdinaryMove.APPROVE_NOTICE,
            DeliberationMove.HOLD_HEARING,
            DeliberationMove.REPORT_HEARING,
            DeliberationMove.PASS_REVIEW,
            ExceptionMove.APPROVE_EXCEPTION,
            ExceptionMove.REFUSE_EXCEPTION,
            OrdinaryMove.DECIDE,
            PauseMove.RESUME,
            EnforceMove.APPLY_COURT,
            PerformMove.CLOSE);

    private final CaseShelf shelf;
    private final FileSheets sheets;
    private final Reviews reviews;
    private final CaseWork work;
    private final Today today;

    SeatPages(CaseShelf shelf, FileSheets sheets, Reviews reviews, CaseWork work, Today today) {
        this.shelf = shelf;
        this.sheets = sheets;
        this.reviews = reviews;
        this.work = work;
        this.today = today;
    }

    @Needs({Right.CASE_REVIEW, Right.CASE_LEGAL_REVIEW, Right.CASE_APPROVE})
    @GetMapping("/cases/{id}/reviewing")
    String seat(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "move", required = false) @Nullable String asked,
            Model model) {
        var row = shelf.row(actor.scope(), id);
        var file = shelf.file(row);
        var offers = offers(actor, file);
        chosen(offers, asked)
                .ifPresent(move -> model.addAttribute("page", shelf.form(actor, id, move, Map.of(), null, Ids.next())));
        return draw(actor, row, file, offers, model);
    }

    @Needs({Right.CASE_REVIEW, Right.CASE_LEGAL_REVIEW, Right.CASE_APPROVE})
    @PostMapping("/cases/{id}/reviewing/{move}")
    String make(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable("move") String name,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var move = Move.named(name);
        if (move == null) {
            throw Refused.notFound("这一步骤");
        }
        var given = new LinkedHashMap<String, String>();
        form.forEach((key, values) -> given.put(key, String.join("、", values)));
        var once = once(given.get("once"));
        try {
            work.make(actor, id, version(given), once, move, given, List.of(), today.now());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            model.addAttribute("page", shelf.form(actor, id, move, given, no, once));
            model.addAttribute("refusal", null);
            var row = shelf.row(actor.scope(), id);
            var file = shelf.file(row);
            return draw(actor, row, file, offers(actor, file), model);
        }
        after.addFlashAttribute("done", "已办理：" + move.label());
        return "redirect:" + (move.right() == Right.CASE_APPROVE ? "/cases/approvals" : "/cases/" + id);
    }

    private String draw(Actor actor, CaseRow row, CaseFile file, List<Offer> offers, Model model) {
        model.addAttribute("sheet", sheets.of(row, file));
        model.addAttribute("offers", offers);
        model.addAttribute("stage", file.stage());
        model.addAttribute("next", shelf.next(file, actor));
        model.addAttribute("checkPlaces", SeatPlaces.of(file));
        model.addAttribute("defects", reviews.of(actor, row, file).defects());
        return "casework/reviewing";
    }

    /** What a reviewer or the head does; handlers' steps have no place here. */
    private List<Offer> offers(Actor actor, CaseFile file) {
        return shelf.offers(file, actor).stream()
                .filter(offer ->
                        move(offer).filter(move -> belongs(actor, move.right())).isPresent())
                .toList();
    }

    private static boolean belongs(Actor actor, @Nullable Right right) {
        return right != null && SEATS.contains(right) && actor.has(right);
    }

    /** What was asked for; else the step the case waits for on its way; none that leaves the way unless it was asked for. */
    private static Optional<Move> chosen(List<Offer> offers, @Nullable String asked) {
        var open = offers.stream()
                .filter(Offer::open)
                .flatMap(offer -> move(offer).stream())
                .toList();
        if (asked != null) {
            return open.stream().filter(move -> move.slug().equals(asked)).findFirst();
        }
        return WAY.stream()
                .filter(open::contains)
                .findFirst()
                .or(() -> offers.stream()
                        .filter(Offer::primary)
                        .flatMap(offer -> move(offer).stream())
                        .findFirst())
                .or(() -> open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty());
    }

    private static Optional<Move> move(Offer offer) {
        return Optional.ofNullable(
                Move.named(offer.href().substring(offer.href().lastIndexOf('/') + 1)));
    }

    private static UUID once(@Nullable String once) {
        try {
            return once == null ? Ids.next() : UUID.fromString(once);
        } catch (IllegalArgumentException forged) {
            return Ids.next();
        }
    }

    private static long version(Map<String, String> given) {
        try {
            return Long.parseLong(given.getOrDefault("version", "-1"));
        } catch (NumberFormatException forged) {
            return -1;
        }
    }
}
