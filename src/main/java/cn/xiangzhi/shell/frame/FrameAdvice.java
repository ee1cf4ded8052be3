package cn.xiangzhi.shell.frame;

import cn.xiangzhi.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame; the interface for machines needs none. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final Frames frames;

    FrameAdvice(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        if (!request.getRequestURI().startsWith("/api/")) {
            model.addAllAttributes(frames.model(request));
        }
    }
}
