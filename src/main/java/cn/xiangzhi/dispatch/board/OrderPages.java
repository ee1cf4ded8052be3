package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.dispatch.flow.CheckMethod;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderMove.Need;
import cn.xiangzhi.dispatch.flow.OrderRules;
import cn.xiangzhi.dispatch.handling.Clocks;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.dispatch.handling.Proposal;
import cn.xiangzhi.dispatch.supervision.Supervisions;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an order, and one form for all its moves, drawn from the flow table. */
@Controller
class OrderPages {

    private final OrderView view;
    private final OrderMoves moves;
    private final ResultPhotos photos;
    private final Clocks clocks;
    private final Supervisions supervisions;
    private final Organization organization;

    OrderPages(
            OrderView view,
            OrderMoves moves,
            ResultPhotos photos,
            Clocks clocks,
            Supervisions supervisions,
            Organization organization) {
        this.view = view;
        this.moves = moves;
        this.photos = photos;
        this.clocks = clocks;
        this.supervisions = supervisions;
        this.organization = organization;
    }

    /** What the form of a move draws. */
    record MovePage(UUID id, String number, String title, String text, OrderMove move, List<Group> units, String hint) {

        public List<Option> methods() {
            return Option.all(CheckMethod.values());
        }

        public boolean asks(String need) {
            return move.needs(Need.valueOf(need));
        }
    }

    /** Units under a heading. */
    record Group(String label, List<Option> options) {}

    @Needs(Right.ORDER_READ)
    @GetMapping("/orders/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", view.page(actor, id));
        model.addAttribute("writes", actor.has(Right.CASE_HANDLE));
        return "dispatch/order";
    }

    @Needs({Right.ORDER_DISPATCH, Right.ORDER_HANDLE, Right.ORDER_CHECK, Right.ORDER_RULE})
    @GetMapping("/orders/{id}/moves/{move}")
    String form(Actor actor, @PathVariable UUID id, @PathVariable OrderMove move, Model model) {
        var order = view.order(actor, id);
        OrderRules.against(order, move, actor, moves.known(actor, order)).ifPresent(OrderPages::refuse);
        var proposal = view.proposal(order);
        var due = due(order, move, proposal);
        model.addAttribute(
                "form",
                proposal == null || (move != OrderMove.ASSIGN && move != OrderMove.TRANSFER)
                        ? MoveForm.of(order.version(), due)
                        : MoveForm.of(order.version(), due, proposal));
        return draw(actor, order, move, proposal == null ? "" : proposal.words(), model);
    }

    @Needs({Right.ORDER_DISPATCH, Right.ORDER_HANDLE, Right.ORDER_CHECK, Right.ORDER_RULE})
    @PostMapping("/orders/{id}/moves/{move}")
    String make(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable OrderMove move,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var order = view.order(actor, id);
        if (move.right() == null) {
            throw Refused.notFound("这一步");
        }
        var kept = errors.hasErrors() || photos.wrong(form, errors);
        if (kept) {
            return draw(actor, order, move, "", model);
        }
        try {
            photos.make(actor, order, form.versionOrNone(), move, form);
        } catch (Refused no) {
            Again.with(no, form.anyPhotos(), model, response);
            var now = view.order(actor, id);
            model.addAttribute("form", form.of(now.version()));
            return draw(actor, now, move, "", model);
        }
        redirect.addFlashAttribute("done", move.label() + "已完成");
        return "redirect:/orders/" + id;
    }

    private @Nullable LocalDate due(Order order, OrderMove move, @Nullable Proposal proposal) {
        return switch (move) {
            case ASSIGN -> proposal == null ? clocks.usualDue(order) : proposal.due();
            case UPHOLD, RULE -> clocks.usualDue(order);
            case SUPERVISE -> supervisions.usualDue();
            default -> move.needs(Need.DUE) ? order.clock().due() : null;
        };
    }

    private String draw(Actor actor, Order order, OrderMove move, String hint, Model model) {
        model.addAttribute(
                "page",
                new MovePage(
                        order.id(),
                        order.number(),
                        order.matter().title(),
                        order.place().words(),
                        move,
                        units(order),
                        hint));
        return "dispatch/move";
    }

    /** Units of the order's township by kind, then those of the county. */
    private List<Group> units(Order order) {
        var organs = Stream.concat(
                        organization.organs(order.county(), order.place().township()).stream(),
                        organization.organs(order.county(), null).stream().filter(organ -> organ.township() == null))
                .distinct()
                .toList();
        return Stream.of(OrganKind.values())
                .map(kind -> new Group(kind.label(), options(organs, kind)))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    private static List<Option> options(List<Organ> organs, OrganKind kind) {
        return organs.stream()
                .filter(organ -> organ.kind() == kind)
                .map(organ -> new Option(organ.id().toString(), organ.name()))
                .toList();
    }

    private static void refuse(@Nullable Refused refused) {
        if (refused != null) {
            throw refused;
        }
    }
}
