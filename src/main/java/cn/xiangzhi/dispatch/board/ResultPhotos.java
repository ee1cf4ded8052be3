package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** The move together with its photos: both are kept, or neither. */
@Component
class ResultPhotos {

    private static final int MOST = 9;

    private final Attachments attachments;
    private final OrderMoves moves;
    private final OrderActs acts;

    ResultPhotos(Attachments attachments, OrderMoves moves, OrderActs acts) {
        this.attachments = attachments;
        this.moves = moves;
        this.acts = acts;
    }

    boolean wrong(MoveForm form, BindingResult errors) {
        if (HandedFile.of(form.photos()).size() > MOST) {
            errors.rejectValue("photos", "most", "照片最多 " + MOST + " 张");
        }
        return errors.hasErrors();
    }

    @Transactional
    void make(Actor actor, Order order, long version, OrderMove move, MoveForm form) {
        var given = form.given();
        var before = acts.made(order.county(), given.once());
        moves.make(actor, order.id(), version, move, given);
        if (move.needs(OrderMove.Need.PHOTOS) && !before) {
            HandedFile.of(form.photos()).forEach(file -> keep(actor, order, file));
        }
    }

    private void keep(Actor actor, Order order, HandedFile file) {
        try (var content = file.content().get()) {
            attachments.keep(order.county(), "order", order.id(), file.name(), content, actor.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
