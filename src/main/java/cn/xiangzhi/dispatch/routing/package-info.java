/** Rules by which the office routes what comes in: written without code, kept in versions, tried on the past first (F11). */
@NullMarked
package cn.xiangzhi.dispatch.routing;

import org.jspecify.annotations.NullMarked;
