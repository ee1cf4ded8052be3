package cn.xiangzhi.intake.open311;

import cn.xiangzhi.shell.OpenToAll;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is no resource of the interface: 404; a resource asked in a way it does not have: 405 with the ways it has. */
@Hidden
@RestController
class Elsewhere extends Endpoint {

    private static final Pattern READ = Pattern.compile(
            "/open311(/v2)?/discovery\\.\\w+|/open311/v2/(services\\.\\w+|(services|requests|tokens)/[^/]+\\.\\w+)");
    private static final Pattern BOTH = Pattern.compile("/open311/v2/(requests|servicerequestupdates)\\.\\w+");

    @OpenToAll
    @RequestMapping("/open311/**")
    ResponseEntity<byte[]> none(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var both = BOTH.matcher(path).matches();
        if (!both && !READ.matcher(path).matches()) {
            throw new GeoFault(404, "no such resource (没有这个地址)");
        }
        var allow = both ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
        var answer = fault(new GeoFault(405, "the method is not allowed here: " + allow + " (不支持这种请求方式)"), request);
        return ResponseEntity.status(405)
                .headers(answer.getHeaders())
                .header("Allow", allow)
                .body(answer.getBody());
    }
}
