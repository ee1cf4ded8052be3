package cn.xiangzhi.shell.frame;

import cn.xiangzhi.shell.Frames;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The large-type mode (长辈版): a cookie, switched without script and without an account. */
@Controller
class LargeType {

    @OpenToAll
    @GetMapping("/public/large-type")
    String change(
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(defaultValue = "/public") String back,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(Frames.LARGE_TYPE, on ? "1" : "0")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + inside(back);
    }

    /** Only an address of this very site; anything else leads to the public home. */
    static String inside(String back) {
        return back.matches("/([^/\\\\\\s][^\\\\\\s]*)?") ? back : "/public";
    }
}
