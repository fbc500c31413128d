service "water-control" {
  essential                  = true
  hosted_on                  = [asset.ath-scada-1, asset.skg-scada-1]
  quorum                     = 1
  reached_from               = [zone.operations]
  rto                        = "1h"
  rpo                        = "5m"
  maximum_tolerable_downtime = "4h"
  recovery_tested            = "2026-05-20"
  recovery_achieved          = "35m"
  recovery_point_achieved    = "2m"
  manual_operation           = true
  manual_tested              = "2026-04-11"
  island_autonomy            = "72h"

  dependency "clock" {
    kind    = "time"
    service = service.time
    buffer  = "168h"
  }
  dependency "electricity" {
    kind        = "electricity"
    supplier    = supplier.attica-power
    country     = "GR"
    buffer      = "96h"
    alternative = supplier.north-power
  }
}

service "water-production" {
  essential                  = true
  hosted_on                  = [asset.mar-plc-1, asset.mor-plc-1]
  quorum                     = 1
  reached_from               = [zone.operations]
  rto                        = "2h"
  rpo                        = "15m"
  maximum_tolerable_downtime = "24h"
  recovery_tested            = "2026-05-21"
  recovery_achieved          = "50m"
  recovery_point_achieved    = "5m"
  manual_operation           = true
  manual_tested              = "2026-04-12"
  island_autonomy            = "168h"

  dependency "electricity" {
    kind        = "electricity"
    supplier    = supplier.attica-power
    country     = "GR"
    buffer      = "96h"
    alternative = supplier.north-power
  }
}

service "water-quality" {
  essential                  = true
  hosted_on                  = [asset.ath-hist-1, asset.skg-hist-1]
  quorum                     = 1
  reached_from               = [zone.operations]
  rto                        = "4h"
  rpo                        = "15m"
  maximum_tolerable_downtime = "24h"
  recovery_tested            = "2026-05-22"
  recovery_achieved          = "70m"
  recovery_point_achieved    = "10m"
  manual_operation           = true
  manual_tested              = "2026-04-12"
  island_autonomy            = "72h"
  none                       = ["dependency"]
}

service "time" {
  essential    = false
  hosted_on    = [asset.ath-ntp-1, asset.skg-ntp-1]
  quorum       = 1
  reached_from = [zone.operations]
  rto          = "4h"
  none         = ["dependency"]
}

service "customer-portal" {
  essential    = false
  hosted_on    = [asset.ath-web-1, asset.skg-web-1]
  quorum       = 1
  reached_from = [zone.internet]
  rto          = "24h"
  none         = ["dependency"]
}

service "desalination" {
  essential        = false
  hosted_on        = [asset.lim-plc-1]
  reached_from     = [zone.operations]
  rto              = "24h"
  manual_operation = true
  none             = ["dependency"]
}
