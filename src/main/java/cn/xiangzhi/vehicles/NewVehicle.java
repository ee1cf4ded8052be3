package cn.xiangzhi.vehicles;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A vehicle to be entered, as its papers have it.
 *
 * @param id made by the caller; sent twice it changes nothing
 * @param inspectionDue the last day its inspection is good for; {@code insuranceDue} that of the compulsory insurance
 */
public record NewVehicle(
        UUID id,
        UUID organ,
        String plate,
        VehicleKind kind,
        String model,
        int seats,
        int odometer,
        LocalDate inspectionDue,
        LocalDate insuranceDue) {}
