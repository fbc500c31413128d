service "telecontrol" {
  essential                  = true
  hosted_on                  = [asset.art-rtu-1, asset.ioa-rtu-1]
  quorum                     = 1
  reached_from               = [zone.control-room]
  rto                        = "1h"
  rpo                        = "5m"
  maximum_tolerable_downtime = "4h"
  manual_operation           = true
  none                       = ["dependency"]
}

service "energy-management" {
  essential                  = true
  hosted_on                  = [asset.koz-ems-1, asset.ach-ems-1]
  quorum                     = 1
  reached_from               = [zone.control-room]
  rto                        = "1h"
  rpo                        = "5m"
  maximum_tolerable_downtime = "4h"
  manual_operation           = true
  none                       = ["dependency"]
}
