inventory { version = 1 }
operator "op" {
  incident_reporting {
    early_warning = "24h"
    notification  = "72"
    final_report  = "1m"
  }
}
