package cn.xiangzhi.access.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The answer 401 as a problem (RFC 9457) with the four parts of a refusal. */
final class Unauthorized {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Unauthorized() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", "没有访问权限");
        problem.put("status", 401);
        problem.put("detail", why);
        problem.put("instance", request.getRequestURI());
        problem.put("code", "UNAUTHORIZED");
        problem.put("what", "没有访问权限");
        problem.put("why", why);
        problem.put("basis", "接口令牌");
        problem.put("remedy", "请在请求头 Authorization 中携带 Bearer 令牌；令牌由系统管理员签发");
        response.setStatus(401);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"xiangzhi\"");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
